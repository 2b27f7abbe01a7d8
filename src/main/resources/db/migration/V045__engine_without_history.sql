-- The engine refuses to start when its level of history is another than the one it was set up
-- with. What it wrote before is cleaned up in the night windows as before.
update act_ge_property set value_ = '0' where name_ = 'historyLevel';
