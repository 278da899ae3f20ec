#!/usr/bin/env bash
# Resident memory of the one-JVM edition after the demo: bench/memory.sh [PORT]
# Prints the JVM's resident set and, beside it, that of the PostgreSQL it started (shared pages counted once, as PSS).
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
port=${1:-8766}
"$home/newsroom" build
folder=$(mktemp -d)
"$home/newsroom" demo --port "$port" --folder "$folder/demo" >"$folder/out" 2>&1 &
jvm=$!
trap 'kill $jvm 2>/dev/null; wait $jvm 2>/dev/null; rm -rf "$folder"' EXIT
until grep -q 'Look around' "$folder/out"; do kill -0 $jvm || { cat "$folder/out"; exit 1; }; sleep 0.5; done
sleep 5
rss() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"; }
postmaster=$(head -n 1 "$folder/demo/data/postgres/data/postmaster.pid")
postgres=$(for pid in $postmaster $(pgrep -P "$postmaster"); do awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup"; done | awk '{sum += $1} END {print int(sum / 1024)}')
grep -m1 ' in .* s: ' "$folder/out"
echo "resident after the demo: JVM $(rss $jvm) MB, PostgreSQL $postgres MB in all its processes"
