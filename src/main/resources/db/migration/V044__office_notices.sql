-- What an office is told that is no case of one person: early warnings, reports that are ready, many cases given at once;
-- and a citizen whose own time was moved by a change of the calendar.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RECEIVED', 'REFUSED', 'ANSWERED', 'DELAYED',
  'REOPENED', 'EXPLAINED', 'SUPPLEMENT_REQUESTED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'UNMERGED',
  'EXTENDED', 'PUT_OFF', 'OWN_TIME_MOVED', 'INVITED', 'PUBLISHED', 'WITHDRAWN', 'URGED', 'RETURNED', 'ASSIGNED',
  'ASSIGNED_MANY', 'ESCALATED', 'ENTRUSTED', 'CONSULTED', 'INSTRUCTED', 'MEASURE', 'MENTIONED', 'PUBLICATION_LATE',
  'WARNING_RAISED', 'WARNING_REMINDED', 'WARNING_CLIMBED', 'REPORT_READY', 'DIGEST', 'SUBSTITUTES'));
-- What a digest counts, in the order of OpenWork.Summary; of many cases how many.
alter table notice drop constraint notice_check2;
alter table notice add check ((kind in ('DIGEST', 'ASSIGNED_MANY')) = (counts is not null));

-- When nobody had answered: the chairperson was reminded; the superior agency got it too.
alter table early_warning add column reminded_at timestamptz, add column climbed_at timestamptz,
  add check (climbed_at is null or reminded_at is not null);

-- When the handler was told of the cases that an order gave; those before this step were told one by one.
alter table bulk_order add column told_at timestamptz;
update bulk_order set told_at = ordered_at where act = 'ASSIGN';
create index bulk_order_untold on bulk_order (id) where act = 'ASSIGN' and told_at is null;
