-- xin gia hạn: once a case, reasoned, decided before the deadline.
create sequence extension_seq increment by 50;
create table extension (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  working_days integer not null check (working_days > 0),
  reason text not null,
  asked_by bigint not null references staff,
  asked_at timestamptz not null,
  decided_by bigint references staff,
  decided_at timestamptz,
  granted boolean,
  note text,
  check ((decided_at is null) = (granted is null))
);
create index on extension (case_id);
-- Granted or waiting for the decision: one a case.
create unique index extension_once on extension (case_id) where granted is distinct from false;

-- phối hợp: what an official of another department was asked.
create sequence consultation_seq increment by 50;
create table consultation (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  consulted_id bigint not null references staff,
  question text not null,
  asked_by bigint not null references staff,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on consultation (case_id);

-- tiếp công dân: a dissatisfied citizen is received by the head.
create sequence meeting_seq increment by 50;
create table meeting (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  meets_at timestamptz not null,
  place text not null,
  invited_by bigint not null references staff,
  invited_at timestamptz not null,
  minutes text,
  held_at timestamptz,
  check ((minutes is null) = (held_at is null))
);
create index on meeting (case_id);

alter table case_file
  add column extended_days integer not null default 0,
  -- The head who took the case over, and so may sign the own reply.
  add column taken_over_by bigint references staff;

alter table reply add column signed_directly boolean not null default false;
alter table reply drop constraint reply_check;
-- The drafter never approves the own reply, but for the head who took the case over.
alter table reply add constraint reply_is_not_approved_by_its_drafter
  check (approved_by is null or approved_by <> drafted_by or signed_directly);
create index on reply (agency_id, approved_at) where signed_directly;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RECEIVED', 'REFUSED', 'ANSWERED', 'DELAYED',
  'REOPENED', 'EXPLAINED', 'SUPPLEMENT_REQUESTED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'EXTENDED',
  'INVITED', 'URGED', 'RETURNED', 'ASSIGNED', 'ESCALATED', 'ENTRUSTED', 'CONSULTED', 'INSTRUCTED', 'DIGEST'));
