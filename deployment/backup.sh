#!/usr/bin/env bash
# Backs Lắng Nghe up into a new folder below the one given, named after the time, and checks what it wrote.
#
#   backup.sh --to FOLDER --secret-file FILE [--seals FILE] [--in "COMMAND"]
#       an operated PostgreSQL, found by PGHOST, PGPORT, PGPASSWORD or ~/.pgpass as psql finds it, as
#       langnghe_owner in langnghe unless PGUSER and PGDATABASE say otherwise. COMMAND goes before each of
#       PostgreSQL's programs, so that they run in a container: --in "docker compose exec -T postgres"
#
#   backup.sh --to FOLDER --own DATA-FOLDER [--secret-file FILE]
#       the product's own PostgreSQL. While the product runs this needs pg_dump of the server's version or
#       newer, which the product does not carry. While it is stopped its files are copied and nothing is needed.
#
# The result holds citizens' names and the secret behind the tracking codes: keep it where few can read it.
set -euo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die() {
  echo "backup: $*" >&2
  exit 1
}

to='' own='' secret='' seals='' inside=()
while (($#)); do
  case $1 in
    --to) to=${2:?} ;;
    --own) own=${2:?} ;;
    --secret-file) secret=${2:?} ;;
    --seals) seals=${2:?} ;;
    --in) read -r -a inside <<<"${2:?}" ;;
    *) die "unknown: $1 (see the head of this script)" ;;
  esac
  shift 2
done
[[ -n $to ]] || die "--to FOLDER is missing"
if [[ -n $own ]]; then
  [[ -f $own/postgres/data/PG_VERSION ]] || die "$own holds no PostgreSQL of the product (no postgres/data in it)"
  [[ -n $secret || ! -f $own/secret.key ]] || secret=$own/secret.key
  [[ -n $seals || ! -f $own/seals.log ]] || seals=$own/seals.log
fi
[[ -n $secret ]] || die "--secret-file is missing: without the secret no tracking code works after a restore"
[[ -s $secret ]] || die "$secret cannot be read or is empty"
[[ -z $seals || -r $seals ]] || die "$seals cannot be read"

client() {
  local program=$1
  shift
  "${inside[@]}" "$program" --username="${PGUSER:-langnghe_owner}" --dbname="${PGDATABASE:-langnghe}" --no-password "$@"
}

# Whether a server runs on the data folder now.
own_server_runs() {
  local pid
  pid=$(head -n 1 "$own/postgres/data/postmaster.pid" 2>/dev/null) || return 1
  [[ -r /proc/$pid/cmdline ]] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q postgres
}

dump() {
  command -v "${inside[0]:-psql}" >/dev/null || die "there is no ${inside[0]:-psql} on this machine. $1"
  "${inside[@]}" pg_dump --version >/dev/null 2>&1 || die "there is no pg_dump. $1"
  local server mine
  server=$(client psql -X -A -t --command="show server_version_num") || die "the database cannot be reached"
  server=$((server / 10000))
  mine=$("${inside[@]}" pg_dump --version | grep -oE '[0-9]+' | head -n 1)
  ((mine >= server)) || die "pg_dump is of version $mine, the server of $server; an older pg_dump cannot read it. $1"

  # One snapshot for the dump and for the counts, so that they agree while the product runs on.
  local snapshot from_session to_session
  coproc SESSION { client psql -X -A -t -q -F $'\t' --set=ON_ERROR_STOP=1; }
  exec {from_session}<&"${SESSION[0]}" {to_session}>&"${SESSION[1]}"
  local session=$SESSION_PID
  # Bash closes its own ends only when the session ends, which waits for them.
  eval "exec ${SESSION[1]}>&-"
  echo "begin transaction isolation level repeatable read read only; select pg_export_snapshot();" >&"$to_session"
  read -r -t 60 snapshot <&"$from_session" || die "no snapshot of the database"
  # The session's ends are not for the dump, which would keep them open.
  client pg_dump --format=custom --compress=6 --snapshot="$snapshot" >"$new/database.dump" {from_session}<&- {to_session}>&-
  cat "$here/contents.sql" >&"$to_session"
  exec {to_session}>&-
  cat <&"$from_session" >"$new/contents.tsv"
  wait "$session" || die "the rows could not be counted"
  grep -q '^rows' "$new/contents.tsv" || die "the database has no tables: was this the right one?"
  "${inside[@]}" pg_restore --list <"$new/database.dump" >/dev/null || die "the dump cannot be read back"
  echo "kind=dump server=$server tables=$(grep -c '^rows' "$new/contents.tsv") rows=$(awk -F '\t' '$1 == "rows" {n += $3} END {print n + 0}' "$new/contents.tsv")" >"$new/manifest"
}

copy_files() {
  local before after
  before=$(sha256sum <"$own/postgres/data/global/pg_control")
  tar --create --gzip --numeric-owner --file="$new/postgres.tar.gz" --directory="$own" \
    --exclude=postgres/data/postmaster.pid --exclude=postgres/data/postmaster.opts \
    postgres/data postgres/postgres.password postgres/langnghe_owner.password postgres/langnghe_app.password
  after=$(sha256sum <"$own/postgres/data/global/pg_control")
  if own_server_runs || [[ $before != "$after" ]]; then
    die "the product was started while its files were copied; the copy is worth nothing: stop it and begin again"
  fi
  echo "kind=files server=$(<"$own/postgres/data/PG_VERSION") bytes=$(stat -c %s "$new/postgres.tar.gz")" >"$new/manifest"
}

mkdir -p "$to"
name=langnghe-$(date -u +%Y%m%dT%H%M%SZ)
[[ ! -e $to/$name ]] || die "$to/$name is there already"
new=$(mktemp -d "$to/.unfinished-XXXXXX")
trap 'rm -rf "$new"' EXIT

cp -- "$secret" "$new/secret.key"
# Before the database: every seal in the copy is then in the database too.
[[ -z $seals ]] || cp -- "$seals" "$new/seals.log"
if [[ -z $own ]]; then
  dump "Use --in to run the programs where the server is, or install the client programs of its version."
elif own_server_runs; then
  PGPORT=$(sed -n 4p "$own/postgres/data/postmaster.pid")
  PGPASSWORD=$(<"$own/postgres/langnghe_owner.password")
  export PGHOST=127.0.0.1 PGPORT PGPASSWORD
  dump "Either install PostgreSQL's client programs of the server's version, or stop the product and run this again: then its files are copied, which needs no programs."
else
  copy_files
fi
(cd "$new" && sha256sum -- * >SHA256SUMS && sha256sum --check --quiet SHA256SUMS)
sync "$new"/* "$new"
mv -- "$new" "$to/$name"
trap - EXIT
echo "$to/$name: $(<"$to/$name/manifest")"
