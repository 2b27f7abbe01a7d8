-- Contents whose bytes lie in an object store instead of in file_chunk. Why so: src/docs/decisions/0018-object-store.md

-- Without a key: in file_chunk, as all were until now. A key is drawn by lot and never used again, so an object is of one
-- content only; how many pieces there may be is noted before each is sent.
alter table file_content
  add column object_key uuid,
  add column object_pieces integer check (object_pieces >= 0),
  add check ((object_key is null) = (object_pieces is null));
create unique index file_content_object on file_content (object_key) where object_key is not null;

-- Objects of contents that are no more, until they are deleted.
create table file_object_left (
  object_key uuid primary key,
  pieces integer not null check (pieces > 0),
  left_at timestamptz not null
);
create index on file_object_left (left_at);

-- In the transaction that forgets the content, whoever does it.
create function leave_objects() returns trigger language plpgsql as $$
begin
  insert into file_object_left (object_key, pieces, left_at) values (old.object_key, old.object_pieces, now());
  return null;
end
$$;
create trigger file_content_leaves_objects after delete on file_content
  for each row when (old.object_pieces > 0) execute function leave_objects();
