-- A promise that a change of the calendar moved to a later day is told to the citizen.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RECEIVED', 'REFUSED', 'ANSWERED', 'DELAYED',
  'REOPENED', 'EXPLAINED', 'SUPPLEMENT_REQUESTED', 'EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'UNMERGED',
  'EXTENDED', 'PUT_OFF', 'INVITED', 'PUBLISHED', 'WITHDRAWN', 'URGED', 'RETURNED', 'ASSIGNED', 'ESCALATED',
  'ENTRUSTED', 'CONSULTED', 'INSTRUCTED', 'MEASURE', 'MENTIONED', 'PUBLICATION_LATE', 'DIGEST', 'SUBSTITUTES'));
