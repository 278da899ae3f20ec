#!/usr/bin/env bash
# How long does a start take? bench/start.sh [ROUNDS]
#
# Measures, in milliseconds from the command to the first good answer of the readiness check, on a folder that was used before:
#   standalone             ./newsroom start, all three services, with the AOT cache that the launcher keeps
#   aggregator, ...        each service alone beside a broker and a database that run, as in the container image
#   aggregator with AOT    the same with an AOT cache of its own (JEP 514)
# Prints a line for each with all rounds (5 unless said otherwise), the median last. Nothing of it goes out to the internet. Run it on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
[[ "$rounds" =~ ^[1-9][0-9]?$ ]] || { echo "start.sh: ROUNDS is a number from 1 to 99" >&2; exit 2; }

./newsroom build
home=$PWD
app=$home/standalone/target/newsroom
java=$(for place in "${JAVA_HOME:-}" /usr/lib/jvm/*; do grep -qs '^JAVA_VERSION="2[5-9]' "$place/release" && echo "$place/bin/java" && break; done)
[ -n "$java" ] || { echo "start.sh: no JDK 25 was found; set JAVA_HOME" >&2; exit 1; }
folder=$(mktemp -d)
running=() # everything this script started
end() {
  for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' INT TERM

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
ready() { for service in $2; do curl -sf -m 2 -o /dev/null "http://localhost:$1/ops/$service/health/readiness" || return 1; done; }

# once PORT "SERVICES" COMMAND...: starts, waits until all services are ready, stops; sets $took
once() {
  local port=$1 services=$2 begin pid
  shift 2
  begin=$(date +%s%N)
  "$@" >>"$folder/log" 2>&1 &
  pid=$!
  running+=("$pid")
  until ready "$port" "$services"; do
    kill -0 "$pid" 2>/dev/null || { tail -n 20 "$folder/log" >&2; echo "start.sh: it did not start: $*" >&2; exit 1; }
    [ $(($(date +%s%N) - begin)) -lt 300000000000 ] || { tail -n 20 "$folder/log" >&2; echo "start.sh: not ready within five minutes" >&2; exit 1; }
    sleep 0.02
  done
  took=$((($(date +%s%N) - begin) / 1000000))
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  unset 'running[-1]'
}

# measured NAME PORT "SERVICES" COMMAND...: a start that does not count, then the rounds
measured() {
  local name=$1 all=()
  shift
  once "$@"
  for ((round = 0; round < rounds; round++)); do
    once "$@"
    all+=("$took")
  done
  printf '%-24s %s  median %s ms\n' "$name" "${all[*]}" "$(printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((rounds + 1) / 2))p")"
}

quiet=(NEWSROOM_AGGREGATOR_POLLING_AUTOMATIC=false NEWSROOM_AGGREGATOR_XEP_LIST_AUTOMATIC=false NEWSROOM_AGGREGATOR_LETTER_AUTOMATIC=false)
port=$(free_port)
measured standalone "$port" "aggregator summarizer assembler" env "${quiet[@]}" ./newsroom start --port "$port" --data "$folder/data"

"$java" -cp "$(cat "$app/classpath")" bench/Infrastructure.java "$folder/infrastructure" >"$folder/infrastructure.log" 2>&1 &
running+=("$!")
for ((waited = 0; waited < 1200; waited++)); do
  grep -qx ready "$folder/infrastructure.log" && break
  sleep 0.1
done
mapfile -t properties < <(grep '^--spring' "$folder/infrastructure.log")
[ "${#properties[@]}" -ge 4 ] || { cat "$folder/infrastructure.log" >&2; echo "start.sh: broker and database did not start" >&2; exit 1; }
for service in aggregator summarizer assembler; do
  port=$(free_port)
  command=("$java" -XX:+UseSerialGC -Xmx460m --enable-native-access=ALL-UNNAMED -Dnewsroom.log="$folder/$service.log" -cp "$(cat "$app/classpath")")
  main=("org.xmpp.newsletter.$service.${service^}Application" "${properties[@]}" --server.port="$port")
  measured "$service" "$port" "$service" env "${quiet[@]}" "${command[@]}" "${main[@]}"
  once "$port" "$service" env "${quiet[@]}" "${command[0]}" -XX:AOTCacheOutput="$folder/$service.aot" "${command[@]:1}" "${main[@]}"
  measured "$service with AOT" "$port" "$service" env "${quiet[@]}" "${command[0]}" -XX:AOTCache="$folder/$service.aot" "${command[@]:1}" "${main[@]}"
done
