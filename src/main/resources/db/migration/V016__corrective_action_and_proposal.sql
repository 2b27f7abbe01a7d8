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

-- kiến nghị sửa đổi quy định: what the agency asks the competent authority to change about a procedure.
create sequence regulation_proposal_number_seq;
create table regulation_proposal (
  number text primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  procedure_id bigint not null references administrative_procedure,
  addressee text not null,
  regulation text not null,
  problem text not null,
  proposal text not null,
  -- The six criteria of Decree 20/2008 art. 14.
  necessity text not null,
  reasonableness text not null,
  legality text not null,
  clarity text not null,
  feasibility text not null,
  consistency text not null,
  drafted_by bigint not null references staff,
  drafted_at timestamptz not null
);
create index on regulation_proposal (agency_id, procedure_id);
create index on regulation_proposal (case_id);
