-- Letters of an agency. Why so: src/docs/decisions/0015-letters.md

-- The blocks of text that letters are made of. Those without an agency are delivered with the product; an agency's own
-- stand in their place.
create table letter_template (
  id bigint generated always as identity primary key,
  agency_id bigint references agency,
  kind text not null check (kind in ('RECEIPT', 'REFERRAL', 'TRANSFER', 'SUPPLEMENT', 'EXTENSION', 'APOLOGY', 'REPLY',
    'CONCLUSION')),
  -- tên loại; empty for a plain official letter
  title text not null,
  -- trích yếu
  subject text not null,
  recipient text not null,
  body text not null check (body <> ''),
  -- nơi nhận, a line each
  copies text not null,
  unique nulls not distinct (agency_id, kind)
);

-- What stands at the head of an agency's letters, where it differs from what its name says.
create table letter_heading (
  agency_id bigint primary key references agency,
  -- cơ quan chủ quản; empty when none is named
  superior text not null,
  -- địa danh
  place text not null check (place <> '')
);

-- The letter as which a reply went out. Its words are kept when it is signed, its PDF once, soon after: nothing changes
-- either of them.
create table reply_letter (
  -- written with the reply, which may come to the database later in the same transaction
  reply_id bigint primary key references reply deferrable initially deferred,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  case_number text not null,
  words jsonb not null,
  -- the citizen's name was read for it
  names_citizen boolean not null,
  written_at timestamptz not null,
  -- after a failure, when it is tried again
  not_before timestamptz,
  pdf bytea,
  pdf_sha256 bytea check (pdf_sha256 = sha256(pdf)),
  frozen_at timestamptz,
  check (num_nulls(pdf, pdf_sha256, frozen_at) in (0, 3))
);
create index on reply_letter (case_id);
create index reply_letter_to_freeze on reply_letter (written_at) where pdf is null;

create function letter_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.pdf is null and (to_jsonb(new) - '{pdf,pdf_sha256,frozen_at,not_before}'::text[])
      = (to_jsonb(old) - '{pdf,pdf_sha256,frozen_at,not_before}'::text[]) then
    return new;
  end if;
  raise exception 'a letter stays as it was issued: % refused', tg_op;
end $$;

create trigger letter_stays before update or delete on reply_letter
  for each row execute function letter_refuse();
create trigger letter_is_never_emptied before truncate on reply_letter
  for each statement execute function letter_refuse();

do $$
begin
  if exists (select from pg_roles where rolname = 'langnghe_app') then
    revoke delete, truncate on reply_letter from langnghe_app;
  end if;
end $$;
