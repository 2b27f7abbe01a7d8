-- phản ánh lại: the citizen is not done with what was answered and sends it once more, as a case of its own.
create table feedback_again (
  again_id bigint primary key references case_file,
  earlier_id bigint not null references case_file,
  agency_id bigint not null references agency,
  check (again_id <> earlier_id)
);
create index on feedback_again (earlier_id);
