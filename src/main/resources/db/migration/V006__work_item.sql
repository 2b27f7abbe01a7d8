create sequence work_item_seq increment by 50;

-- One row per user task, written in the task's own transaction, never deleted.
create table work_item (
  id bigint primary key,
  task_id text not null unique,
  -- Whose people do the work: the case's agency or its superior.
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  case_number text not null,
  step text not null,
  -- The step a reminder, follow-up or intervention is about.
  about_step text,
  role text not null,
  assignee_id bigint references staff,
  -- Who is never offered this: the officials complained about, the drafter at approval.
  barred bigint[] not null default '{}',
  status text not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  claimed_at timestamptz,
  done_at timestamptz,
  done_by bigint references staff,
  outcome text,
  version integer not null default 0,
  check (assignee_id is null or not (barred @> array[assignee_id])),
  check (done_by is null or not (barred @> array[done_by])),
  check ((status = 'OPEN') = (done_at is null))
);
create index work_item_offered on work_item (agency_id, role, due_at, id) where status = 'OPEN' and assignee_id is null;
create index work_item_mine on work_item (assignee_id, due_at, id) where status = 'OPEN';
create index work_item_of_case on work_item (case_id, status);
create index work_item_done on work_item (done_by, case_id) where status = 'DONE';
