-- A department that was closed stays, for the sake of those who worked in it.
alter table department
  add column place integer not null default 0,
  add column closed_at timestamptz;
update department d set place = o.place
  from (select id, row_number() over (partition by agency_id order by name) as place from department) o
  where o.id = d.id;

-- What an agency says of a procedure of the national list: whether it is posted at the desk, when somebody has to look
-- at it again, and whether it is still handled there.
create table agency_procedure (
  agency_id bigint not null references agency,
  procedure_id bigint not null references administrative_procedure,
  posted_at text,
  posted_on date,
  review_on date,
  ended_on date,
  end_reason text,
  noted_by bigint not null references staff,
  noted_on timestamptz not null,
  primary key (agency_id, procedure_id),
  check ((posted_at is null) = (posted_on is null)),
  check ((ended_on is null) = (end_reason is null))
);
create index on agency_procedure (procedure_id);
alter table administrative_procedure drop column posted;

-- Texts from which a reply is begun. Those without an agency are delivered with the product; an agency's own of the same
-- code stands in its place.
create table reply_template (
  id bigint generated always as identity primary key,
  agency_id bigint references agency,
  code text not null check (code <> ''),
  language text not null check (language in ('vi', 'en')),
  name text not null check (name <> ''),
  kind text,
  substantiation text check (substantiation in ('SUBSTANTIATED', 'PARTLY', 'NOT')),
  body text not null check (body <> ''),
  unique nulls not distinct (agency_id, code)
);
