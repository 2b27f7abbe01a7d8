-- The audit trail: append-only, hash-chained, sealed. Entries come in only through
-- audit_append; the application's role can read the chains and do nothing else to them.
create table audit_entry (
  id bigint generated always as identity primary key,
  chain text collate "C" not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  agency_id bigint,
  action text not null,
  actor_kind text not null check (actor_kind in ('STAFF', 'CITIZEN', 'SYSTEM')),
  actor_staff_id bigint,
  actor_name text not null,
  hat text,
  -- JSON, but as text: the bytes that were hashed are the bytes that are kept.
  before text not null,
  after text not null,
  prev_hash bytea not null,
  hash bytea not null,
  unique (chain, seq)
);

-- The head of each chain: shows when a tail was cut off, and is the chain's lock.
create table audit_chain (
  chain text collate "C" primary key,
  seq integer not null check (seq > 0),
  hash bytea not null
) with (fillfactor = 70);

-- What no seal covers yet. A queue of its own, so that the sealer never locks a head that
-- a submission waits for.
create table audit_unsealed (
  chain text collate "C" not null,
  seq integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- A seal fixes the heads of all chains that moved since the one before, and that seal too.
create table audit_seal (
  number bigint primary key,
  at timestamptz not null,
  entries bigint not null,
  prev_hash bytea not null,
  hash bytea not null
);

create table audit_seal_member (
  seal_no bigint not null,
  chain text collate "C" not null,
  seq integer not null,
  hash bytea not null,
  primary key (seal_no, chain),
  unique (chain, seq)
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse();
create trigger append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_refuse();
create trigger append_only before update or delete or truncate on audit_seal_member
  for each statement execute function audit_refuse();
create trigger never_gone before delete or truncate on audit_chain
  for each statement execute function audit_refuse();
create trigger one_step_on before update on audit_chain
  for each row when (new.chain <> old.chain or new.seq <> old.seq + 1) execute function audit_refuse();

-- One field of what is hashed: its length in bytes (-1 for null), then its bytes.
create function audit_field(value bytea) returns bytea language sql immutable parallel safe
  return case when value is null then int4send(-1) else int4send(octet_length(value)) || value end;

-- Appends one entry in one round trip, holding the chain's head until the transaction ends.
-- The hash's recipe is written a second time, in the verifier.
create function audit_append(new_chain text, new_at timestamptz, new_agency_id bigint, new_action text,
  new_actor_kind text, new_actor_staff_id bigint, new_actor_name text, new_hat text, new_before text, new_after text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq integer;
  last_hash bytea;
  new_hash bytea;
begin
  loop
    select seq, hash into last_seq, last_hash from audit_chain where chain = new_chain for no key update;
    if not found then
      last_seq := 0;
      last_hash := ''::bytea;
    end if;
    new_hash := sha256(audit_field('langnghe-entry-1'::bytea)
      || audit_field(convert_to(new_chain, 'UTF8'))
      || audit_field(int8send(last_seq + 1))
      || audit_field(int8send((extract(epoch from new_at) * 1000000)::bigint))
      || audit_field(int8send(new_agency_id))
      || audit_field(convert_to(new_action, 'UTF8'))
      || audit_field(convert_to(new_actor_kind, 'UTF8'))
      || audit_field(int8send(new_actor_staff_id))
      || audit_field(convert_to(new_actor_name, 'UTF8'))
      || audit_field(convert_to(new_hat, 'UTF8'))
      || audit_field(convert_to(new_before, 'UTF8'))
      || audit_field(convert_to(new_after, 'UTF8'))
      || audit_field(last_hash));
    if last_seq > 0 then
      update audit_chain set seq = last_seq + 1, hash = new_hash where chain = new_chain;
      exit;
    end if;
    -- Waits for a transaction that begins the same chain; when that one commits, ours comes second.
    insert into audit_chain (chain, seq, hash) values (new_chain, 1, new_hash) on conflict do nothing;
    exit when found;
  end loop;
  insert into audit_entry (chain, seq, at, agency_id, action, actor_kind, actor_staff_id, actor_name, hat, before,
      after, prev_hash, hash)
    values (new_chain, last_seq + 1, new_at, new_agency_id, new_action, new_actor_kind, new_actor_staff_id,
      new_actor_name, new_hat, new_before, new_after, last_hash, new_hash);
  insert into audit_unsealed (chain, seq) values (new_chain, last_seq + 1);
end $$;

revoke execute on function audit_append from public;

-- The own database has a role of this name; an operated one may.
do $$
begin
  if exists (select from pg_roles where rolname = 'langnghe_app') then
    revoke insert, update, delete, truncate on audit_entry, audit_chain from langnghe_app;
    revoke insert, update, truncate on audit_unsealed from langnghe_app;
    revoke update, delete, truncate on audit_seal, audit_seal_member from langnghe_app;
    grant select on audit_entry, audit_chain to langnghe_app;
    grant select, delete on audit_unsealed to langnghe_app;
    grant select, insert on audit_seal, audit_seal_member to langnghe_app;
    grant execute on function audit_append to langnghe_app;
  end if;
end $$;
