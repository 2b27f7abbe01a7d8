-- What has been migrated is the owner's own record: whoever could rewrite it could make the
-- next start skip a step or refuse to come up. The default rights gave it to the
-- application like every other table. Where one role does everything, it is the owner and
-- keeps its rights, without which no later step could be noted.
do $$
begin
  if current_user <> 'langnghe_app' and exists (select from pg_roles where rolname = 'langnghe_app') then
    revoke insert, update, delete, truncate on flyway_schema_history from langnghe_app;
  end if;
end $$;
