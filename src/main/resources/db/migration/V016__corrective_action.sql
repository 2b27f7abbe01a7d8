-- giải pháp khắc phục: what is done so that the cause found does not come back.
create sequence corrective_action_seq increment by 50;
create sequence corrective_action_number_seq;
create table corrective_action (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  number text not null unique,
  procedure_id bigint references administrative_procedure,
  root_cause text not null,
  state text not null check (state in ('TO_CARRY_OUT', 'TO_CHECK', 'TO_DECIDE', 'EFFECTIVE', 'ENDED')),
  -- One more for each new measure after one that did not help.
  round integer not null default 1,
  what text not null,
  owner_id bigint not null references staff,
  planned_at timestamptz not null,
  remind_at timestamptz not null,
  due_at timestamptz not null,
  breached_at timestamptz,
  evidence text,
  carried_out_at timestamptz,
  check_at timestamptz,
  check_note text,
  checked_by bigint references staff,
  checked_at timestamptz,
  decision_note text,
  version integer not null default 0,
  -- Nobody judges the own work, whatever the program above believes.
  check (checked_by is null or checked_by <> owner_id),
  check ((carried_out_at is null) = (check_at is null))
);
create index on corrective_action (agency_id, state, due_at);
create index on corrective_action (case_id);
create index reply_of_cause on reply (agency_id, root_cause) where approved_at is not null;

-- Work of an action belongs to its case too, and may be open when that has ended.
alter table work_item add column action_id bigint references corrective_action;
