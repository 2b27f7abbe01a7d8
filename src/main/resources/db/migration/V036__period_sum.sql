-- What the figures of one agency and one period came to, kept so that three hundred agencies are read at once. Never a
-- second truth: a row is made of the facts by the very query that answers where there is none, and is due as soon as a
-- fact changes that it was made of. Why so: src/docs/decisions/0011-sums.md
create table period_sum (
  agency_id bigint not null references agency,
  -- A month, a quarter, a half-year or a year of Vietnam.
  begins timestamptz not null,
  ends timestamptz not null,
  -- As of when it was counted: the end, or while the period lasts the moment.
  as_of timestamptz not null default 'infinity',
  -- Until when it says the same as the facts do; -infinity when it is to be counted.
  holds_until timestamptz not null default '-infinity',
  -- Of which version of the query it is; of another one it says nothing.
  formula text not null default '',
  -- All, received, settled, then of each indicator how many and of how many.
  counts integer[],
  -- Working minutes until the answer of each that was answered, four bytes each.
  office_minutes bytea,
  -- What Decision 766/QD-TTg asks of a case, and how many cases are alike in it.
  alike text[],
  alike_cases integer[],
  primary key (agency_id, begins, ends)
) with (autovacuum_vacuum_scale_factor = 0.05);
create index period_sum_due on period_sum (holds_until);

-- Of each step that was finished in a month: the working minutes of those that were late and of the others, four bytes
-- each. Holds as long as the row of the month does.
create table step_sum (
  agency_id bigint not null references agency,
  begins timestamptz not null,
  step text not null,
  in_time bytea not null,
  late bytea not null,
  primary key (agency_id, begins, step)
) with (autovacuum_vacuum_scale_factor = 0.05);

-- Whoever changes facts and whoever counts sums keep apart by this lock, shared by the former: what a sum was made of is
-- either what was committed before, or makes the sum due afterwards. Its number is the word SUMS, as in SumKeeping.
create function sum_of_cases_becomes_due() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(1398099283);
  update period_sum p set holds_until = '-infinity'
    from (select distinct agency_id, date_trunc('month', counted_from at time zone 'Asia/Ho_Chi_Minh')
        at time zone 'Asia/Ho_Chi_Minh' as since, coalesce(settled_at, 'infinity') as until from changed) c
    where p.agency_id = c.agency_id and p.ends > c.since and p.begins <= c.until and p.holds_until > '-infinity';
  return null;
end $$;

create function sum_of_steps_becomes_due() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(1398099283);
  update period_sum p set holds_until = '-infinity'
    from (select distinct agency_id, date_trunc('month', ended_at at time zone 'Asia/Ho_Chi_Minh')
        at time zone 'Asia/Ho_Chi_Minh' as month from changed) c
    where p.agency_id = c.agency_id and p.begins = c.month and p.holds_until > '-infinity';
  return null;
end $$;

create trigger sum_becomes_due_for_new after insert on case_fact referencing new table as changed
  for each statement execute function sum_of_cases_becomes_due();
create trigger sum_becomes_due_for_gone after delete on case_fact referencing old table as changed
  for each statement execute function sum_of_cases_becomes_due();
create trigger sum_becomes_due_for_before after update on case_fact referencing old table as changed
  for each statement execute function sum_of_cases_becomes_due();
create trigger sum_becomes_due_for_after after update on case_fact referencing new table as changed
  for each statement execute function sum_of_cases_becomes_due();

create trigger sum_becomes_due_for_new after insert on step_fact referencing new table as changed
  for each statement execute function sum_of_steps_becomes_due();
create trigger sum_becomes_due_for_gone after delete on step_fact referencing old table as changed
  for each statement execute function sum_of_steps_becomes_due();
create trigger sum_becomes_due_for_before after update on step_fact referencing old table as changed
  for each statement execute function sum_of_steps_becomes_due();
create trigger sum_becomes_due_for_after after update on step_fact referencing new table as changed
  for each statement execute function sum_of_steps_becomes_due();

-- The causes that were found in a period: read from here alone, without the facts themselves.
create index case_fact_found on case_fact (agency_id, answered_at)
  include (procedure_id, root_cause, counted_from, settled_at) where root_cause is not null and substantiation <> 'NOT';

-- The slowest finished steps of many agencies, without looking at all of them.
create index step_fact_slowest on step_fact (step, minutes desc, work_item_id);

-- What was in hand in a period that is long over: both ends are looked for in the index, where the cases of an agency
-- before a day and those after another are many, and those between few.
drop index case_fact_settled;
create index case_fact_in_hand on case_fact (agency_id, settled_at, counted_from) include (case_id);
