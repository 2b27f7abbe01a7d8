-- The administrative procedures (thủ tục hành chính) that feedback is about.

create table administrative_procedure (
  id bigint generated always as identity primary key,
  -- null: the national list, which ships with the product
  agency_id bigint references agency (id),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  field text not null,
  -- in the unit that counting names; 0 is the same working day; null when not known
  time_limit int check (time_limit >= 0),
  counting text not null,
  source text not null,
  -- whether somebody has read the facts above in the source
  verified boolean not null,
  -- whether the procedure is known to be posted publicly at the one-stop desk
  posted boolean not null default false,
  -- the name first, so that a prefix of it is a prefix of the name;
  -- the code also without dots, which people leave out
  searchable text not null generated always as
    (fold(name || ' ' || code || ' ' || replace(code, '.', '') || ' ' || field)) stored,
  unique nulls not distinct (agency_id, code)
);

create index administrative_procedure_searchable on administrative_procedure using gin (searchable gin_trgm_ops);
