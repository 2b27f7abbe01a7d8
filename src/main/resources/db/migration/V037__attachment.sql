-- Files that citizens and the desk send. Why so: src/docs/decisions/0012-files.md

-- A content is kept once, however often and under whatever name it was sent. While it is coming in it has no hash yet,
-- and no file is of it.
create sequence file_content_seq;
create table file_content (
  id bigint primary key,
  began_at timestamptz not null,
  sha256 bytea unique check (octet_length(sha256) = 32),
  size bigint check (size > 0),
  -- Of the virus scanner, where there is one; none until it has looked.
  verdict text check (verdict in ('CLEAN', 'INFECTED')),
  -- What it found, in its words.
  finding text,
  scanned_at timestamptz,
  -- Not before then: another node is at it, or the scanner could not be reached.
  scan_after timestamptz,
  check ((sha256 is null) = (size is null)),
  check ((verdict is null) = (scanned_at is null))
);
create index file_content_unscanned on file_content (id) where verdict is null;
create index file_content_unfinished on file_content (began_at) where sha256 is null;

-- Of 256 KB each but the last, so that no node ever holds a file as a whole.
create table file_chunk (
  content_id bigint not null references file_content on delete cascade,
  seq integer not null check (seq >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (content_id, seq)
);
-- Photos and office files are compressed already.
alter table file_chunk alter column bytes set storage external;
create trigger file_chunk_stays before update on file_chunk for each row execute function refuse_change();

-- A file under the name with which it was sent: waiting to be sent along with a form, or part of a case.
create sequence attachment_seq increment by 50;
create table attachment (
  id bigint primary key,
  -- Of the key of the form to which it was chosen, keyed as a submission's is.
  key_hash bytea not null,
  content_id bigint not null references file_content,
  -- As sent, with marks that nobody sees written out.
  name text not null check (length(name) between 1 and 300),
  kind text not null check (kind in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'ODT', 'TXT')),
  size bigint not null check (size > 0),
  chosen_at timestamptz not null,
  case_id bigint references case_file,
  agency_id bigint references agency,
  source text check (source in ('FORM', 'SUPPLEMENT', 'DESK')),
  received_at timestamptz,
  check (num_nulls(case_id, agency_id, source, received_at) in (0, 4))
);
create index on attachment (key_hash);
create index on attachment (case_id, id) where case_id is not null;
create index on attachment (content_id);
create index attachment_unclaimed on attachment (chosen_at) where case_id is null;

-- What is part of a case is evidence.
create trigger attachment_stays before update or delete on attachment
  for each row when (old.case_id is not null) execute function refuse_change();
create trigger attachment_is_never_emptied before truncate on attachment
  for each statement execute function refuse_change();
