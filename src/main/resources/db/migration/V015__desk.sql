-- What citizens say by phone, by letter, by mail or at the desk is taken down by an official. When that was stands in the
-- audit trail; received_at is when it reached the agency, which may be earlier.
alter table submission
  add column registered_by bigint references staff,
  add constraint submission_taken_down check (registered_by is null or channel in ('DESK', 'PHONE', 'LETTER', 'EMAIL'));
