#!/usr/bin/env bash
# Makes the database of Lắng Nghe on a PostgreSQL 17 or newer: its two roles, extensions, rights, settings.
# Harmless when repeated; a repetition sets the passwords anew.
#
# In the compose file it runs by itself. By hand, as the database's superuser:
#   LANGNGHE_OWNER_PASSWORD_FILE=owner_password LANGNGHE_APP_PASSWORD_FILE=app_password postgres/init.sh
# with PGHOST, PGPORT, PGUSER as psql knows them.
#
#   langnghe_owner  owns the tables and runs the migrations
#   langnghe_app    the running program: reads and writes rows, changes no table and no audit entry
set -euo pipefail
LANGNGHE_OWNER_PASSWORD=$(<"${LANGNGHE_OWNER_PASSWORD_FILE:?file with the password of langnghe_owner}")
LANGNGHE_APP_PASSWORD=$(<"${LANGNGHE_APP_PASSWORD_FILE:?file with the password of langnghe_app}")
export LANGNGHE_OWNER_PASSWORD LANGNGHE_APP_PASSWORD
export PGUSER=${PGUSER:-${POSTGRES_USER:-postgres}}

psql -X --quiet --no-password --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
-- Passwords come through the environment and stay out of the server's log.
set log_statement = 'none';
set log_min_error_statement = 'panic';
\getenv owner_password LANGNGHE_OWNER_PASSWORD
\getenv app_password LANGNGHE_APP_PASSWORD
select 'create role langnghe_owner login' where not exists (select from pg_roles where rolname = 'langnghe_owner')
\gexec
select 'create role langnghe_app login' where not exists (select from pg_roles where rolname = 'langnghe_app')
\gexec
set password_encryption = 'scram-sha-256';
alter role langnghe_owner password :'owner_password';
alter role langnghe_app password :'app_password';
select 'create database langnghe owner langnghe_owner'
where not exists (select from pg_database where datname = 'langnghe')
\gexec
revoke all on database langnghe from public;
grant connect on database langnghe to langnghe_app;
alter database langnghe set timezone = 'UTC';
-- Nobody waits for ever for a lock, and a forgotten transaction does not hold up the others.
alter role langnghe_app set lock_timeout = '5s';
alter role langnghe_app set idle_in_transaction_session_timeout = '30s';

\connect langnghe
set client_min_messages = warning;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
grant usage on schema public to langnghe_app;
grant create on schema public to langnghe_owner;
alter default privileges for role langnghe_owner in schema public
  grant select, insert, update, delete on tables to langnghe_app;
alter default privileges for role langnghe_owner in schema public
  grant usage, select on sequences to langnghe_app;
SQL
