-- The engine refuses to start when its level of history is another than the one it was set up
-- with. What it wrote before is cleaned up in the night windows as before. Its tables come
-- with a migration of their own (EngineTables), which whoever runs only these files leaves out.
do $$
begin
  if to_regclass('act_ge_property') is not null then
    update act_ge_property set value_ = '0' where name_ = 'historyLevel';
  end if;
end
$$;
