-- What a restored database is compared by: the rows of every table, who may do what with tables, sequences and
-- functions, and the triggers that guard them. Runs on a database that is in use, in one snapshot.
select format('select ''rows'', %L, count(*) from %I.%I', tablename, schemaname, tablename)
from pg_tables where schemaname = 'public' order by tablename collate "C"
\gexec
select 'rights', relname, string_agg(acl.grantee::regrole || ':' || acl.privilege_type, ' '
    order by acl.grantee::regrole::text collate "C", acl.privilege_type)
from pg_class, aclexplode(coalesce(relacl, acldefault(case relkind when 'S' then 's'::"char" else 'r' end, relowner))) acl
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S')
group by relname order by relname collate "C";
select 'rights', proname || '(' || pg_get_function_identity_arguments(pg_proc.oid) || ')', prosecdef,
  string_agg(case acl.grantee when 0 then 'public' else acl.grantee::regrole::text end, ' '
    order by acl.grantee)
from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
where pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
group by 2, 3 order by 2;
select 'trigger', tgrelid::regclass, tgname, tgenabled
from pg_trigger where not tgisinternal order by tgrelid::regclass::text collate "C", tgname;
