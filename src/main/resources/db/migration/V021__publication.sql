-- Work may belong to another process than the way of a case.
alter table work_item add column process text not null default 'feedback';
update work_item set process = 'corrective-action' where action_id is not null;

create sequence publication_seq increment by 50;
-- What the public calls a result: never the case's number, which stands on papers that neighbours see.
create sequence publication_number_seq;

-- công khai: what became of a reply in public, one row a round of the case.
create table publication (
  id bigint primary key,
  agency_id bigint not null references agency,
  case_id bigint not null references case_file,
  round integer not null,
  state text not null check (state in ('DUE', 'PUBLISHED', 'NOT_PUBLISHABLE', 'SUPERSEDED', 'WITHDRAWN')),
  begun_at timestamptz not null,
  remind_at timestamptz not null,
  due_at timestamptz not null,
  number bigint unique,
  procedure_id bigint references administrative_procedure,
  title text,
  question text,
  answer text,
  -- Why it is not published, as the citizen reads it.
  reason text,
  decided_at timestamptz,
  decided_by bigint references staff,
  withdrawn_at timestamptz,
  withdrawn_by bigint references staff,
  withdrawal_reason text,
  version integer not null default 0,
  search text generated always as (fold(title || ' ' || question || ' ' || answer)) stored,
  unique (case_id, round),
  check ((number is null) = (title is null) and (number is null) = (question is null)
    and (number is null) = (answer is null)),
  check (state <> 'PUBLISHED' or number is not null),
  check (number is null or decided_at is not null),
  check ((state = 'NOT_PUBLISHABLE') = (reason is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index publication_due_once on publication (case_id) where state = 'DUE';
create index publication_register on publication (number desc) where state = 'PUBLISHED';
create index publication_search on publication using gin (search gin_trgm_ops) where state = 'PUBLISHED';

-- What was decided stays as it was decided; afterwards it can only be taken out of the register.
create function publication_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.decided_at is not null and (new.number, new.title, new.question, new.answer, new.reason,
      new.decided_at, new.decided_by) is distinct from (old.number, old.title, old.question, old.answer, old.reason,
      old.decided_at, old.decided_by) then
    raise exception 'A publication stays as it was decided: % refused', tg_op;
  end if;
  return new;
end $$;

create trigger publication_stays before update or delete on publication
  for each row execute function publication_stays();
create trigger publication_is_never_emptied before truncate on publication
  for each statement execute function publication_stays();
