-- Who rated, as of a day: the rate of response of a period that is over stays what it was.
alter table case_fact add column rated_at timestamptz;
insert into fact_due (case_number) select case_number from case_fact where rated;

-- What the public register and its results are known by in feeds, also after a move to another address.
create table public_register (
  sole boolean primary key default true check (sole),
  id uuid not null default gen_random_uuid(),
  founded_at timestamptz not null default now()
);
insert into public_register default values;
