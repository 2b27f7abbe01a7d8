-- What was found true in the period: each cause with the procedure it was found at, and how many cases. Rows of before
-- were made by another formula and are counted again.
alter table period_sum add column cause text[], add column cause_cases integer[];
