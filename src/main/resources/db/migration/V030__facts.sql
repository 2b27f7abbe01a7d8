-- What the figures count: one narrow row a case and one a finished step, made of the case's own events by one worker.
-- Why so: src/docs/decisions/0009-facts.md

-- Cases of which something happened since their facts were made. A queue, so that who writes a case writes one short row
-- more and waits for nobody; it is written in the transaction of the event, so no event is missed whatever its order.
create table fact_due (
  case_number text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create function fact_becomes_due() returns trigger language plpgsql as $$
begin
  insert into fact_due (case_number) values (substr(new.chain, 6));
  return null;
end $$;
create trigger fact_becomes_due after insert on audit_entry
  for each row when (new.chain like 'case:%' and new.action <> 'case.access-refused') execute function fact_becomes_due();

create table case_fact (
  case_id bigint primary key references case_file,
  -- Who has the case, after the last transfer.
  agency_id bigint not null references agency,
  case_number text not null,
  channel text not null,
  nature text,
  kind text,
  subtype text,
  procedure_id bigint references administrative_procedure,
  handler_id bigint references staff,
  dossier_number text,
  sent_at timestamptz not null,
  -- The citizen's sending or the last transfer-in (Decision 766/QD-TTg).
  counted_from timestamptz not null,
  opened_at timestamptz,
  refused_at timestamptz,
  answered_at timestamptz,
  -- Published, or decided that it cannot be.
  published_at timestamptz,
  -- Ended otherwise than by an answer or a refusal.
  left_at timestamptz,
  left_as text,
  -- From here on nothing of it is measured any more.
  settled_at timestamptz,
  refuse_by timestamptz not null,
  answer_by timestamptz not null,
  -- The same with the waiting for the citizen counted.
  answer_by_raw timestamptz not null,
  publish_by timestamptz,
  -- When the citizen was waited for, and those of these times that began within the limit of asking.
  waits tstzmultirange not null,
  waits_in_time tstzmultirange not null,
  -- Working minutes from counted_from to the answer, the refusal or the other end; null before.
  office_minutes integer check (office_minutes >= 0),
  waiting_minutes integer check (waiting_minutes >= 0),
  rated boolean not null,
  dissatisfied_at timestamptz,
  -- The citizen fed back again on this case.
  again_at timestamptz,
  -- This case is itself such a second feedback.
  is_again boolean not null,
  breached_at timestamptz,
  promise_broken_at timestamptz,
  extended_at timestamptz,
  reported_at timestamptz,
  transfers_in integer not null,
  -- Transferred on after a transfer-in: the first one was wrong.
  wrongly_transferred boolean not null,
  drafts_returned integer not null,
  reopened integer not null,
  substantiation text,
  timely boolean,
  correct boolean,
  root_cause text,
  reform_area text,
  closed_at timestamptz,
  closed_as text
);
create index case_fact_counted on case_fact (agency_id, counted_from);
-- In hand at some time: few are, so what began long ago is found without reading all that ended.
create index case_fact_settled on case_fact (agency_id, settled_at);
create index case_fact_of_dossier on case_fact (agency_id, counted_from) where dossier_number <> '';

create table step_fact (
  work_item_id bigint primary key references work_item,
  case_id bigint not null references case_file,
  -- Whose people held it: the case's agency then, or its superior.
  agency_id bigint not null references agency,
  step text not null,
  holder_id bigint references staff,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  due_at timestamptz not null,
  minutes integer not null check (minutes >= 0),
  outcome text
);
create index step_fact_ended on step_fact (agency_id, ended_at);
create index step_fact_of_case on step_fact (case_id);

-- What happened before there were facts.
insert into fact_due (case_number) select number from case_file;
