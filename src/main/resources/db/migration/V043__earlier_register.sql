-- Registers that were kept before this product, taken over case by case.

-- A file that was brought. Nothing of it is in the register before it is ordered, and then all of it or nothing.
create table register_import (
  id bigint generated always as identity primary key,
  agency_id bigint not null references agency,
  -- The file itself, which names people, until it is taken over or given up.
  file bytea,
  sha256 bytea not null,
  name text not null,
  rows integer not null,
  -- CHECKED: waits to be ordered; ORDERED: is being taken over; REFUSED: what was acceptable is no longer;
  -- FAILED: nothing was taken over and it can be ordered again.
  state text not null check (state in ('CHECKED', 'ORDERED', 'TAKEN', 'REFUSED', 'FAILED')),
  checked_by bigint not null references staff,
  checked_at timestamptz not null,
  ordered_by bigint references staff,
  -- How many of its rows were looked at, while it is being taken over.
  done integer not null default 0,
  ended_at timestamptz,
  -- Rows that became cases, and those whose number was there already.
  taken integer,
  known integer,
  check (file is null or sha256 = sha256(file)),
  check ((state = 'TAKEN') = (taken is not null) and (taken is null) = (known is null)),
  check (state = 'CHECKED' or ordered_by is not null)
);
create index on register_import (agency_id, id desc);
create index on register_import (id) where state in ('CHECKED', 'ORDERED', 'REFUSED', 'FAILED');

-- What the earlier register said of a case that it took over, in its own words.
create table earlier_case (
  case_id bigint primary key references case_file,
  agency_id bigint not null references agency,
  old_number text not null,
  -- As people type it: without blanks, capitals and diacritics.
  old_key text generated always as (replace(fold(old_number), ' ', '')) stored,
  received_on date not null,
  channel text,
  department text,
  ended_as text not null check (ended_as in ('ANSWERED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN')),
  ended_on date not null check (ended_on >= received_on),
  outcome text,
  reply_number text,
  satisfied boolean,
  import_id bigint not null references register_import,
  unique (agency_id, old_key)
);

create trigger earlier_case_stays before update or delete on earlier_case
  for each row execute function refuse_change();
create trigger earlier_case_is_never_emptied before truncate on earlier_case
  for each statement execute function refuse_change();

-- sổ tiếp nhận: the newest first, page by page.
create index case_file_register on case_file (agency_id, received_at desc, id desc);
