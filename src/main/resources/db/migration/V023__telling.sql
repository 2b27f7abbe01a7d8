-- How the citizen wants to be told; null: by e-mail where an address was left, else by SMS.
alter table submitter_identity add column told_by text check (told_by in ('MAIL', 'SMS', 'NONE'));

-- Staff are told by mail only. What is held for the digest names, once written, the digest it went into.
alter table notice
  add column way text not null default 'MAIL' check (way in ('MAIL', 'SMS')),
  add column in_place_of bigint references staff,
  add column digest_id bigint references notice,
  add check (way = 'MAIL' or audience = 'CITIZEN'),
  add check (in_place_of is null or audience = 'STAFF');

alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in ('PENDING', 'SENT', 'VISIBLE_ONLY', 'GIVEN_UP',
  'FOR_DIGEST'));
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RECEIVED', 'REFUSED', 'ANSWERED', 'DELAYED',
  'REOPENED', 'EXPLAINED', 'SUPPLEMENT_REQUESTED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'UNMERGED',
  'EXTENDED', 'INVITED', 'PUBLISHED', 'WITHDRAWN', 'URGED', 'RETURNED', 'ASSIGNED', 'ESCALATED', 'ENTRUSTED',
  'CONSULTED', 'INSTRUCTED', 'MEASURE', 'MENTIONED', 'PUBLICATION_LATE', 'DIGEST', 'SUBSTITUTES'));

drop index notice_due;
create index notice_due on notice (way, send_after) where state = 'PENDING' and not withdrawn;
create index notice_for_digest on notice (staff_id) where state = 'FOR_DIGEST' and digest_id is null;
create index notice_in_digest on notice (digest_id) where digest_id is not null;

-- What an official wants to be told at once, in the morning's digest or not at all, where it differs from "at once".
create table notice_preference (
  staff_id bigint not null references staff,
  kind text not null,
  choice text not null check (choice in ('DIGEST', 'NEVER')),
  primary key (staff_id, kind)
);

-- The words of notices that an agency wrote itself, one row a version; the newest counts. One without
-- words says that the delivered ones count again.
create table notice_template (
  agency_id bigint not null references agency,
  kind text not null,
  language text not null check (language in ('vi', 'en')),
  version integer not null check (version > 0),
  subject text,
  body text,
  sms text,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  primary key (agency_id, kind, language, version),
  check ((subject is null) = (body is null)),
  check (sms is null or body is not null)
);

-- Work that is late for so long that it goes further up, beside the two levels that the process raises.
alter table escalation drop constraint escalation_level_check;
alter table escalation add constraint escalation_level_check check (level in ('STEP', 'CASE', 'FURTHER'));
