-- Who rated, as of a day: the rate of response of a period that is over stays what it was.
alter table case_fact add column rated_at timestamptz;
insert into fact_due (case_number) select case_number from case_fact where rated;
