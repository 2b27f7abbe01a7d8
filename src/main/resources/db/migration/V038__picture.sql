-- What officials see of a picture: drawn anew, without anything else that stood in its file, such as where it was taken.
create table file_picture (
  content_id bigint not null references file_content on delete cascade,
  size text not null check (size in ('PAGE', 'THUMB')),
  -- None: it cannot be drawn.
  bytes bytea,
  drawn_at timestamptz not null,
  primary key (content_id, size)
);
alter table file_picture alter column bytes set storage external;
