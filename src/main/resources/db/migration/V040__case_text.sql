-- What of a case is found by its words.

-- The text without what is not seen: soft hyphens, zero-width and bidirectional marks. Equal to Texts.seen in Java.
create function seen(words text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(words, '[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g');

-- The words of a text as they are searched by: folded, without what is not seen, cut at everything that is neither a
-- letter nor a figure. Equal to Texts.words in Java. Ranges of code points instead of classes of letters: those depend
-- on the version of Unicode.
create function search_words(words text) returns text[]
  language sql immutable strict parallel safe
  return array_remove(string_to_array(regexp_replace(fold(seen(words)),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f]+',
    ' ', 'g'), ' '), '');

-- Each word and each pair of neighbours: a Vietnamese word is mostly two syllables, and a syllable alone stands in
-- nearly every text. Pairs make phrases out of the index alone, which holds no positions. What is longer than
-- any word is cut, so that it fits into an index.
create function search_vector(words text) returns tsvector
  language plpgsql immutable strict parallel safe as $$
declare
  lexemes text[] := search_words(words);
begin
  for place in 1 .. cardinality(lexemes) loop
    lexemes[place] := left(lexemes[place], 60);
  end loop;
  for place in 2 .. cardinality(lexemes) loop
    lexemes := lexemes || (lexemes[place - 1] || ' ' || lexemes[place]);
  end loop;
  return array_to_tsvector(lexemes);
end $$;

-- What several texts say together; the end of one and the beginning of the next are no neighbours.
create aggregate search_union(tsvector) (sfunc = tsvector_concat, stype = tsvector, parallel = safe);

-- The texts of a case, as those read them who may see it. Whatever is locked to one person has no row here.
create table case_text (
  case_id bigint not null references case_file,
  agency_id bigint not null references agency,
  -- HEAD: title, numbers and procedure, one a line
  source text not null check (source in
    ('HEAD', 'NARRATIVE', 'ABOUT', 'SUPPLEMENT', 'REPLY', 'RATING', 'NOTE', 'ATTACHMENT')),
  -- which of them: a round, a row's key
  reference text not null,
  text text not null,
  primary key (case_id, source, reference)
);

-- The same by its words: of the head alone, and of all texts together. All words lie beside the row, so that
-- going through many rows reads few pages.
create table case_search (
  case_id bigint primary key references case_file,
  agency_id bigint not null references agency,
  head tsvector storage main not null,
  words tsvector not null
) with (toast_tuple_target = 128);

insert into case_text (case_id, agency_id, source, reference, text)
select c.id, c.agency_id, t.source, t.reference, t.text
from case_file c left join administrative_procedure p on p.id = c.procedure_id cross join lateral (
  select 'HEAD' as source, '' as reference, concat_ws(e'\n', c.title, c.number, ltrim(right(c.number, 6), '0'),
    c.dossier_number, p.code || ' ' || p.name) as text
  union all select 'NARRATIVE', '', s.narrative from submission s where s.case_id = c.id
  union all select 'ABOUT', '', c.about
  union all select 'SUPPLEMENT', s.id::text, concat_ws(e'\n', s.question, s.answer) from supplement s
    where s.case_id = c.id
  union all (select distinct on (r.round) 'REPLY', r.round::text, r.body from reply r where r.case_id = c.id
    order by r.round, r.id desc)
  union all select 'RATING', r.round::text, r.comment from rating r where r.case_id = c.id
  union all select 'NOTE', n.id::text, n.words from case_note n where n.case_id = c.id) t
where c.locked_to is null and btrim(t.text) <> '';

insert into case_search (case_id, agency_id, head, words)
select case_id, agency_id, search_vector(string_agg(text, '') filter (where source = 'HEAD')),
  search_union(search_vector(text))
from case_text group by case_id, agency_id order by case_id;

-- After the rows, which are many where the product has run for long.
create index case_search_words on case_search using gin (words) with (gin_pending_list_limit = 1024);
create index case_search_head on case_search using gin (head) with (gin_pending_list_limit = 1024);
create index case_search_newest on case_search (agency_id, case_id);
-- The planner has to know of many lexemes how often they stand in a case.
alter table case_search alter column words set statistics 500;
alter table case_search alter column head set statistics 500;

-- Which cases are a person's own is asked with each search.
create index case_file_of_handler on case_file (handler_id) where handler_id is not null;
create index work_item_held on work_item (assignee_id, case_id) where assignee_id is not null and action_id is null;

-- A number as it is dialled within the country, figures only.
create function phone_figures(phone text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?84', '0');

-- By whom a case was sent is asked for as a whole only: a number, an address, a name.
create index submitter_phone on submitter_identity (phone_figures(phone)) where phone is not null;
create index submitter_email on submitter_identity (lower(email)) where email is not null;
create index submitter_name on submitter_identity using gin (search_vector(full_name)) where full_name is not null;

-- What nobody sees hid words in the public register too.
alter table publication alter column search
  set expression as (fold(seen(title || ' ' || question || ' ' || answer)));
