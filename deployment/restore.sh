#!/usr/bin/env bash
# Restores what backup.sh made into an empty place, and shows that it is whole: checksums, the number of rows of
# every table, everybody's rights, the triggers, and the audit trail with its seals. Start the product only when this ends with "restored".
#
#   restore.sh --from BACKUP [--in "COMMAND"] [--verify "COMMAND"]
#       a dump, into an operated PostgreSQL whose database langnghe postgres/init.sh has made and nobody has
#       used; found by PGHOST, PGPORT, PGPASSWORD or ~/.pgpass. --in as for backup.sh.
#
#   restore.sh --from BACKUP --own DATA-FOLDER [--verify "COMMAND"]
#       copied files, into a data folder that has no database yet; run it as the user the product runs as.
#
# The audit check is "java -jar $LANGNGHE_JAR audit verify" with the product's settings in the environment
# (SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD); --verify gives another command.
set -euo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die() {
  echo "restore: $*" >&2
  exit 1
}

from='' own='' verify='' inside=()
while (($#)); do
  case $1 in
    --from) from=${2:?} ;;
    --own) own=${2:?} ;;
    --in) read -r -a inside <<<"${2:?}" ;;
    --verify) verify=${2:?} ;;
    *) die "unknown: $1 (see the head of this script)" ;;
  esac
  shift 2
done
[[ -n $from ]] || die "--from BACKUP is missing"
from=$(cd "$from" && pwd)
[[ -f $from/SHA256SUMS && -f $from/manifest ]] || die "$from is no backup"
(cd "$from" && sha256sum --check --quiet SHA256SUMS) || die "$from is damaged: take another backup"
echo "checksums: as written"

client() {
  local program=$1
  shift
  "${inside[@]}" "$program" --username="${PGUSER:-langnghe_owner}" --dbname="${PGDATABASE:-langnghe}" --no-password "$@"
}

contents() {
  client psql -X -A -t -q -F $'\t' --set=ON_ERROR_STOP=1 <"$here/contents.sql"
}

restore_dump() {
  local found
  found=$(contents) || die "the database cannot be reached"
  ! grep -q '^rows' <<<"$found" || die "the database has tables already: restore into an empty one, never over data"
  # The rights that new tables get would be added to those in the dump, which then sets them again itself.
  # Without this the program could write into the audit trail.
  client psql -X -q --set=ON_ERROR_STOP=1 <<'SQL'
alter default privileges in schema public revoke all on tables from langnghe_app;
alter default privileges in schema public revoke all on sequences from langnghe_app;
SQL
  # Extensions, roles and the schema's own rights are postgres/init.sh's.
  client pg_restore --schema=public --exit-on-error --single-transaction <"$from/database.dump"
  # Without statistics the first hour would be slow.
  client psql -X -q --command="set client_min_messages = error" --command=analyze
  diff <(cat "$from/contents.tsv") <(contents) || die "the tables differ from the backup's (< backup, > restored)"
  echo "contents: $(<"$from/manifest"), rows, rights and triggers equal"
}

restore_files() {
  [[ ! -e $own/postgres/data ]] || die "$own/postgres/data is there already: restore into an empty folder, never over data"
  mkdir -p "$own/postgres"
  chmod 0711 "$own/postgres"
  tar --extract --gzip --numeric-owner --file="$from/postgres.tar.gz" --directory="$own"
  [[ -e $own/secret.key ]] || cp -- "$from/secret.key" "$own/secret.key"
  export LANGNGHE_DATA_DIR=$own
  echo "files: in $own"
}

case $(<"$from/manifest") in
  kind=dump\ *)
    [[ -z $own ]] || die "a dump goes into an operated PostgreSQL, not into the product's own"
    restore_dump
    ;;
  kind=files\ *)
    [[ -n $own ]] || die "copied files go into a data folder: --own DATA-FOLDER"
    restore_files
    ;;
  *) die "$from/manifest is not understood" ;;
esac

if [[ -n $verify ]]; then
  read -r -a check <<<"$verify"
else
  check=(java -jar "${LANGNGHE_JAR:-langnghe.jar}" audit verify)
  [[ ! -s $from/seals.log ]] || check+=("--seals=$from/seals.log")
fi
echo "audit: ${check[*]}"
"${check[@]}" || die "the audit check did not pass: do not start the product on this database before you know why"
[[ -n $own ]] || echo "The secret is in $from/secret.key: give it to the product as langnghe.secret, or no tracking code works."
echo "restored"
