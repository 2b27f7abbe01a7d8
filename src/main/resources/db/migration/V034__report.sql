-- Reports of a period that is over, made once and kept as they were made: the bytes that were hashed are the bytes that
-- are kept. The hashes stand in the audit trail too.
create table report (
  id bigint generated always as identity primary key,
  agency_id bigint not null references agency,
  -- with the agencies under it
  under boolean not null,
  -- as in an address: 2026, 2026-H1, 2026-Q1, 2026-02
  period text not null,
  language text not null check (language in ('vi', 'en')),
  xlsx bytea not null,
  docx bytea not null,
  pdf bytea not null,
  xlsx_sha256 bytea not null check (xlsx_sha256 = sha256(xlsx)),
  docx_sha256 bytea not null check (docx_sha256 = sha256(docx)),
  pdf_sha256 bytea not null check (pdf_sha256 = sha256(pdf)),
  made_at timestamptz not null,
  -- null: by itself, when the period had ended
  made_by bigint references staff,
  unique (agency_id, under, period, language)
);

create trigger append_only before update or delete or truncate on report
  for each statement execute function audit_refuse();

-- What is still to be made; a row lasts until its report is there.
create table report_order (
  agency_id bigint not null references agency,
  under boolean not null,
  period text not null,
  language text not null check (language in ('vi', 'en')),
  ordered_at timestamptz not null,
  -- null: by itself
  ordered_by bigint references staff,
  -- after a failure, when it is tried again
  not_before timestamptz,
  primary key (agency_id, under, period, language)
);

do $$
begin
  if exists (select from pg_roles where rolname = 'langnghe_app') then
    revoke update, delete, truncate on report from langnghe_app;
  end if;
end $$;
