-- ghi chú nội bộ: what officials tell each other about a case; never the citizen's to read, never published.
create sequence case_note_seq;
create table case_note (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  words text not null check (length(words) between 1 and 2000),
  -- Whose attention it wants.
  mentioned bigint[] not null default '{}'
);
create index on case_note (case_id, id);

-- A correction is another note.
create function case_note_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A note stays as it was written: % refused', tg_op;
end $$;
create trigger case_note_stays before update or delete or truncate on case_note
  for each statement execute function case_note_stays();
