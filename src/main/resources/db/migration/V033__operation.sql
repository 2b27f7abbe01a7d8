-- What the operator's figures count six times a minute is found without reading all the rest.
create index notice_given_up on notice (id) where state = 'GIVEN_UP';

-- Of the engine's timers nearly all are still to come. It looks for due ones itself every few seconds, by the same index.
-- A database without the engine is one of a test.
do $$
begin
  if to_regclass('act_ru_job') is not null then
    create index langnghe_job_due on act_ru_job (duedate_) where retries_ > 0;
    create index langnghe_job_given_up on act_ru_job (id_) where retries_ <= 0;
  end if;
end $$;
