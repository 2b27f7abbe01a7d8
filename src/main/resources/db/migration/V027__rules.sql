-- The decision tables as DMN, each version for ever: which one was in force when a case
-- was decided can be read afterwards.
create table rule_version (
  id bigint generated always as identity primary key,
  -- null: as delivered with the product
  agency_id bigint references agency,
  name text not null check (name in ('deadlines', 'approval', 'routing')),
  version integer not null check (version > 0),
  -- null: from here on the agency has no table of its own any more
  dmn text,
  -- lý do, căn cứ
  ground text not null,
  put_by bigint references staff,
  put_at timestamptz not null,
  -- the delivered version at that moment, by which a newer one is noticed
  beside bigint references rule_version,
  unique nulls not distinct (agency_id, name, version),
  check (agency_id is not null or (dmn is not null and put_by is null))
);

create trigger append_only before update or delete or truncate on rule_version
  for each statement execute function audit_refuse();

-- One draft an agency and table, until it is put in force or thrown away.
create table rule_draft (
  agency_id bigint not null references agency,
  name text not null check (name in ('deadlines', 'approval', 'routing')),
  dmn text not null,
  -- put in force as it is, it ends the agency's own table: the common one holds again
  follows boolean not null,
  -- rises with each change: who edits an older one is told
  edition integer not null,
  changed_by bigint not null references staff,
  changed_at timestamptz not null,
  primary key (agency_id, name)
);

-- The newest cases of an agency, on which a table is tried.
create index case_file_received on case_file (agency_id, received_at);
