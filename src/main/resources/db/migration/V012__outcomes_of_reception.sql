-- Whether waiting for the citizen stops the clock of the case is each agency's policy.
alter table agency add column supplement_clock text not null default 'PAUSE'
  check (supplement_clock in ('PAUSE', 'RESTART', 'CONTINUE'));

alter table case_file drop constraint case_file_state_check;
alter table case_file add constraint case_file_state_check check (state in ('RECEIVED', 'AWAITING_SUPPLEMENT',
  'ACCEPTED', 'IN_HANDLING', 'AWAITING_APPROVAL', 'REPLIED', 'UNDER_REVIEW', 'CLOSED', 'REFUSED', 'EXPIRED',
  'TRANSFERRED', 'REFERRED', 'MERGED', 'WITHDRAWN'));
alter table case_file drop constraint case_file_check;
alter table case_file add constraint case_file_ends_with_its_closing check ((closed_at is not null) =
  (state in ('CLOSED', 'REFUSED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'WITHDRAWN')));
alter table case_file
  -- Working days by which the promise was put off while the citizen was waited for.
  add column paused_days integer not null default 0,
  -- A denunciation is from its referral on for one named person's eyes only.
  add column locked_to bigint references staff,
  add column merged_into bigint references case_file,
  add column referral_words text,
  add check ((merged_into is not null) = (state = 'MERGED'));
create index on case_file (merged_into) where merged_into is not null;

-- yêu cầu bổ sung: what the citizen was asked for, with the raw times.
create sequence supplement_seq increment by 50;
create table supplement (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  question text not null,
  asked_by bigint not null references staff,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on supplement (case_id);
create unique index supplement_open_once on supplement (case_id) where answered_at is null;

-- phiếu chuyển: where a case went. to_agency_id is null when the agency is not in this installation.
create table transfer (
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  to_agency_id bigint references agency,
  to_name text not null,
  reason text not null,
  transferred_by bigint not null references staff,
  transferred_at timestamptz not null,
  primary key (case_id, transferred_at)
);

-- Mixed content is split: part was taken out of whole.
create table case_part (
  part_id bigint primary key references case_file,
  whole_id bigint not null references case_file,
  agency_id bigint not null references agency,
  check (part_id <> whole_id)
);
create index on case_part (whole_id);

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RECEIVED', 'REFUSED', 'ANSWERED', 'DELAYED',
  'REOPENED', 'EXPLAINED', 'SUPPLEMENT_REQUESTED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED',
  'URGED', 'RETURNED', 'ASSIGNED', 'ESCALATED', 'ENTRUSTED', 'DIGEST'));
