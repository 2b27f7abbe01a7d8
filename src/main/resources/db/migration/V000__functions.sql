-- What the tables of later migrations are built with.

create extension if not exists pg_trgm;

-- The text without diacritics and in lower case, equal to Texts.fold in Java.
-- Made of immutable built-ins, so that generated columns and indexes may rest on it and
-- a dump restores without its dictionary: unaccent() is only stable, follows the search
-- path, and does not know decomposed letters. The collation is named so that the case of
-- letters does not depend on how the cluster was made.
create function fold(words text) returns text
  language sql immutable strict parallel safe
  return normalize(
    lower(
      translate(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')
      collate pg_catalog.pg_c_utf8),
    nfc);
