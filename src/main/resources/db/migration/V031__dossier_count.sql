-- How many dossiers of a procedure an agency handled in a month, and how many late: satisfaction with dossiers
-- (Decision 766/QD-TTg) divides by it, and only the system of the dossiers knows it.
create table dossier_count (
  agency_id bigint not null references agency,
  month date not null check (extract(day from month) = 1),
  procedure_id bigint not null references administrative_procedure,
  dossiers integer not null check (dossiers >= 0),
  overdue integer not null check (overdue between 0 and dossiers),
  imported_by bigint not null references staff,
  imported_at timestamptz not null,
  primary key (agency_id, month, procedure_id)
);
