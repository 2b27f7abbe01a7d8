-- A day that an agency set has a source, as a national one has, and somebody who entered it.
alter table agency_day
  add column source text not null default '',
  add column entered_by bigint references staff,
  add column entered_at timestamptz;

-- The promised day of a case moved because its agency's calendar changed; what was promised before stays readable.
create table moved_promise (
  id bigint generated always as identity primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  was_due_at timestamptz not null,
  due_at timestamptz not null,
  reason text not null,
  moved_at timestamptz not null,
  check (due_at <> was_due_at)
);
create index on moved_promise (case_id);

-- The clock policy as it was when the citizen was asked: a new policy holds for what is asked from then on.
alter table supplement add column clock text check (clock in ('PAUSE', 'RESTART', 'CONTINUE'));
update supplement s set clock = a.supplement_clock from agency a where a.id = s.agency_id;
alter table supplement alter column clock set not null;
