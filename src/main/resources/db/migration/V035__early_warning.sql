-- Feedback that rises beyond what chance explains. Why so: src/docs/decisions/0010-early-warning.md

-- A week is looked at once, with all its series together.
create table warning_week (
  week date primary key check (extract(isodow from week) = 1),
  -- How many series had a history long enough to be tested.
  series integer not null check (series >= 0),
  tested_at timestamptz not null
);

create table early_warning (
  id bigint generated always as identity primary key,
  week date not null references warning_week,
  agency_id bigint not null references agency,
  -- None: all that came to the agency.
  procedure_id bigint references administrative_procedure,
  observed integer not null check (observed >= 3),
  expected double precision not null check (expected > 0),
  -- Of as many cases or more, when nothing has changed.
  chance double precision not null check (chance >= 0 and chance < 0.00135),
  working_days integer not null check (working_days between 3 and 7),
  baseline_weeks integer not null check (baseline_weeks >= 8),
  raised_at timestamptz not null,
  answer_by timestamptz not null,
  answer text check (answer in ('MEASURE', 'EXPLAINED', 'WATCH')),
  note text check (note <> ''),
  answered_by bigint references staff,
  answered_at timestamptz,
  unique nulls not distinct (agency_id, procedure_id, week),
  check (num_nulls(answer, note, answered_by, answered_at) in (0, 4))
);
-- A rise that nobody has answered yet is said once.
create unique index early_warning_open on early_warning (agency_id, procedure_id) nulls not distinct
  where answered_at is null;

-- The cases behind it, as they were counted.
create table warning_case (
  warning_id bigint not null references early_warning,
  case_id bigint not null references case_file,
  primary key (warning_id, case_id)
);
