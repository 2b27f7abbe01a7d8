create sequence submission_seq increment by 50;

-- Feedback as it was received, word for word. What becomes of it stands in the case.
create table submission (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null unique references case_file,
  case_number text not null unique,
  -- Keyed hashes, so that nobody who reads the database can open a receipt or a case with
  -- what stands here: of the form's key, of its normalised fields, of the tracking code.
  key_hash bytea not null unique,
  body_hash bytea not null,
  tracking_hash bytea not null unique,
  narrative text not null,
  language text not null check (language in ('vi', 'en')),
  channel text not null check (channel in ('WEB', 'DESK', 'PHONE', 'LETTER', 'EMAIL', 'API', 'IMPORT')),
  received_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is kept as received: % refused', tg_table_name, tg_op;
end $$;

create trigger submission_stays before update or delete on submission
  for each row execute function refuse_change();
create trigger submission_is_never_emptied before truncate on submission
  for each statement execute function refuse_change();
