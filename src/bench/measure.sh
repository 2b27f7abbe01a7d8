#!/usr/bin/env bash
# Start-up time and memory of the packaged product with its own PostgreSQL and demo data, before and after load.
#
#   src/bench/measure.sh [JAR] [SECONDS OF LOAD]      from the project's root, after ./mvnw -Pbench package
#
# Starts it on a free folder and port of this machine, stops it, and starts it again: the second is the warm start.
set -euo pipefail
jar=$(realpath "${1:-target/langnghe.jar}")
seconds=${2:-60}
port=${PORT:-28080}
read -r -a java_options <<<"${JAVA_OPTIONS:--Xmx512m}"
work=$(mktemp -d)
product=

stop() {
  if [[ -n $product ]] && kill "$product" 2>/dev/null; then
    wait "$product" || true
  fi
  product=
}
trap 'stop; rm -rf "$work"' EXIT

start() {
  : >"$work/log"
  java "${java_options[@]}" -jar "$jar" --spring.profiles.active=demo --server.port="$port" \
    --server.address=127.0.0.1 --langnghe.data-dir="$work/data" \
    --langnghe.intake.submissions-per-address-hour=1000000000 >"$work/log" 2>&1 &
  product=$!
  for _ in $(seq 1 240); do
    if grep -q 'Started LangNghe' "$work/log"; then
      grep -o 'Started LangNghe in .*' "$work/log"
      return
    fi
    if ! kill -0 "$product" 2>/dev/null; then
      break
    fi
    sleep 0.5
  done
  tail -n 40 "$work/log" >&2
  exit 1
}

# Resident memory of the program, now and at most, and of its PostgreSQL, shared pages counted once.
memory() {
  awk -v when="$1" '/^VmRSS/ {now = $2} /^VmHWM/ {most = $2}
    END {printf "%s: program %d MB resident, %d MB at most", when, now / 1024, most / 1024}' "/proc/$product/status"
  local postmaster kilobytes=0 pid
  postmaster=$(head -n 1 "$work/data/postgres/data/postmaster.pid")
  for pid in "$postmaster" $(pgrep -P "$postmaster"); do
    kilobytes=$((kilobytes + $(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)))
  done
  echo ", its PostgreSQL $((kilobytes / 1024)) MB"
}

bench() {
  ./mvnw -q -B -Pbench exec:java -Dexec.mainClass="vn.langnghe.bench.$1" -Dexec.args="$2"
}

echo "jar: $(($(stat -c %s "$jar") / 1000000)) MB"
echo "first start, which makes the database:"
start
stop
echo "warm start:"
start
memory "idle"
bench SubmissionLoad "http://127.0.0.1:$port --seconds=$seconds ${SUBMISSION_OPTIONS:-}"
memory "after submissions"
postgres=$work/data/postgres
bench FillInbox "jdbc:postgresql://127.0.0.1:$(sed -n 4p "$postgres/data/postmaster.pid")/langnghe --password=$(<"$postgres/langnghe_owner.password") --agency=${AGENCY:?code of the demo agency}"
bench InboxLoad "http://127.0.0.1:$port ${INBOX_OPTIONS:-}"
memory "after the inbox"
