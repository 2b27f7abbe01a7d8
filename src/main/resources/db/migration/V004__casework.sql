create sequence case_file_seq increment by 50;
create sequence reply_seq increment by 50;
-- Case numbers rise but are not promised to be without gaps: no submission waits for another.
create sequence case_number_seq;

create table case_file (
  id bigint primary key,
  agency_id bigint not null references agency,
  number text not null unique,
  channel text not null check (channel in ('WEB', 'DESK', 'PHONE', 'LETTER', 'EMAIL', 'API', 'IMPORT')),
  language text not null check (language in ('vi', 'en')),
  title text not null,
  procedure_id bigint references administrative_procedure,
  dossier_number text,
  about text,
  anonymous boolean not null,
  nature text,
  kind text,
  subtype text,
  -- The officials complained about: none of them may see this case.
  subjects bigint[] not null default '{}',
  state text not null check (state in ('RECEIVED', 'ACCEPTED', 'IN_HANDLING', 'AWAITING_APPROVAL', 'REPLIED',
    'UNDER_REVIEW', 'CLOSED', 'REFUSED')),
  round integer not null default 1,
  received_at timestamptz not null,
  clock_started_at timestamptz not null,
  due_at timestamptz not null,
  due_days integer not null,
  step text,
  step_started_at timestamptz,
  step_remind_at timestamptz,
  step_due_at timestamptz,
  handler_id bigint references staff,
  refusal_reason text,
  refusal_explanation text,
  replied_at timestamptz,
  rating_until timestamptz,
  review_explanation text,
  closed_at timestamptz,
  closed_as text,
  version integer not null default 0,
  check ((state in ('CLOSED', 'REFUSED')) = (closed_at is not null)),
  check ((step is null) = (step_due_at is null))
);
create index on case_file (agency_id, state, due_at);
create index on case_file using gin (subjects);

-- Who the citizen is. Read only through one service, which audits each reading.
create table submitter_identity (
  case_id bigint primary key references case_file,
  agency_id bigint not null references agency,
  full_name text,
  phone text,
  email text,
  address text,
  hidden_from_handler boolean not null default false
);

create table reply (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  round integer not null,
  body text not null,
  substantiation text not null check (substantiation in ('SUBSTANTIATED', 'PARTLY', 'NOT')),
  timely boolean not null,
  correct boolean not null,
  root_cause text not null,
  reform_area text not null,
  corrective_action text not null,
  drafted_by bigint not null references staff,
  drafted_at timestamptz not null,
  returned_by bigint references staff,
  returned_at timestamptz,
  return_note text,
  approved_by bigint references staff,
  approved_at timestamptz,
  issued_at timestamptz,
  with_apology boolean not null default false,
  -- The drafter never approves the own reply, whatever the program above believes.
  check (approved_by is null or approved_by <> drafted_by)
);
create index on reply (case_id);

create table rating (
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  round integer not null,
  satisfied boolean not null,
  comment text,
  rated_at timestamptz not null,
  primary key (case_id, round)
);

-- One row for each time a step's deadline was broken; the key makes a repeated timer harmless.
create table escalation (
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  step text not null,
  step_started_at timestamptz not null,
  level text not null check (level in ('STEP', 'CASE')),
  raised_at timestamptz not null,
  primary key (case_id, step, step_started_at, level)
);
