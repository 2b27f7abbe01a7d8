-- What was read of the files of cases, and the queue of those that are not read yet. Why so:
-- src/docs/decisions/0013-reading-files.md

create table file_text (
  attachment_id bigint primary key references attachment,
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  state text not null default 'WAITING'
    check (state in ('WAITING', 'READ', 'WITHOUT_TEXT', 'UNREADABLE', 'INFECTED')),
  queued_at timestamptz not null,
  -- Not before then: a node is at it, or it is tried again.
  read_after timestamptz not null,
  -- How often a node began with it, and how often its reading failed.
  begun smallint not null default 0,
  failed smallint not null default 0,
  read_at timestamptz,
  -- Why it could not be read.
  reason text check (reason in ('ENCRYPTED', 'BROKEN', 'TOO_DEEP', 'TOO_LARGE', 'TIMED_OUT', 'CRASHED')),
  -- In NFC; cut when the file has more.
  text text check (text is nfc normalized),
  cut boolean not null default false,
  -- Of a PDF, as PNG.
  first_page bytea,
  check ((state = 'WAITING') = (read_at is null)),
  check ((state = 'READ') = (text is not null)),
  check ((state = 'UNREADABLE') = (reason is not null))
);
create index file_text_waiting on file_text (read_after) where state = 'WAITING';
create index file_text_oldest on file_text (queued_at) where state = 'WAITING';
create index file_text_unreadable on file_text (reason) where state = 'UNREADABLE';
create index on file_text (case_id);
create index on file_text (agency_id, state);
-- Pictures are compressed already.
alter table file_text alter column first_page set storage external;

insert into file_text (attachment_id, case_id, agency_id, queued_at, read_after)
select id, case_id, agency_id, received_at, received_at from attachment where case_id is not null;
