-- What a case says, folded, by which similar cases are found; written with the case.
-- The look-up reads a bounded number of rows from each index, so that it takes as long
-- at a hundred thousand cases as at a thousand: a trigram index over whole narratives
-- was measured and takes seconds there, because every Vietnamese text shares most of its
-- trigrams with every other. Whatever is locked to one person has no row here.
create table case_words (
  case_id bigint primary key references case_file,
  agency_id bigint not null references agency,
  procedure_id bigint references administrative_procedure,
  title text not null,
  -- title and beginning of the text
  words text not null,
  -- numbers of dossiers and of the committee's documents
  marks text[] not null default '{}'
);
create index case_words_of_procedure on case_words (agency_id, procedure_id, case_id);
create index case_words_of_agency on case_words (agency_id, case_id);
create index case_words_of_title on case_words (agency_id, title, case_id);
create index case_words_marks on case_words using gin (marks);

insert into case_words (case_id, agency_id, procedure_id, title, words, marks)
select c.id, c.agency_id, c.procedure_id, fold(c.title), left(fold(c.title || ' ' || s.narrative), 500),
  case when c.dossier_number is null then '{}' else array[upper(c.dossier_number)] end
from case_file c join submission s on s.case_id = c.id where c.locked_to is null;

-- What the program suggested to whom, and what that person chose. agrees is null until
-- somebody has chosen.
create table suggestion (
  id bigint generated always as identity primary key,
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  what text not null check (what in ('NATURE', 'KIND', 'DUPLICATE', 'DEPARTMENT', 'HANDLER')),
  -- null: nothing was found to suggest
  suggested text,
  shown_to bigint not null references staff,
  shown_at timestamptz not null,
  chosen text,
  chosen_at timestamptz,
  agrees boolean,
  check ((chosen_at is null) = (agrees is null))
);
create unique index suggestion_open on suggestion (case_id, what, shown_to) where chosen_at is null;
create index on suggestion (agency_id, what, chosen_at);
