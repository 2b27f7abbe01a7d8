-- The days on which agencies work. Weekdays need no row: only what differs from them is kept.

-- The whole country's days, made equal to seed/working-days.csv at each start.
create table national_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'working')),
  name text not null check (name <> ''),
  certainty text not null check (certainty in ('high', 'provisional')),
  source text not null
);

-- What an agency has set for itself; it hides the national day of the same date.
create table agency_day (
  agency_id bigint not null references agency (id),
  day date not null,
  kind text not null check (kind in ('holiday', 'working')),
  name text not null check (name <> ''),
  certainty text not null check (certainty in ('high', 'provisional')),
  primary key (agency_id, day)
);
