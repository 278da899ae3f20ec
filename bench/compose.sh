#!/usr/bin/env bash
# Tries the compose file for real: bench/compose.sh [--keep] [--outage SECONDS] [--with FILE]
#
# Builds the image, starts everything under a project name of its own on a free port, and brings one item the whole way by HTTP:
# feed -> poll -> entry -> yes -> issue.md. Then it does the same again after each of these, touching nothing else meanwhile:
#   - SIGKILL of each of the five processes in turn,
#   - the database away for a minute, Kafka away for a minute (--outage changes the minute),
#   - everything started in the wrong order, services first,
#   - all volumes deleted and the database restored from a dump, as docs/operations.md says (Kafka's alone where pg_dump is unfit).
# In between it looks whether pages, forms and the style sheet work through the one port, and whether the containers are as confined
# as the compose file says. At the end containers, network and volumes are gone (--keep leaves them for a look).
#
# --with adds a compose file, for an engine whose images need a word more.
#
# Needs a Docker engine on this machine, docker-compose 1.29 or docker compose 2, curl, python3. No feed outside is polled.
# It takes about ten minutes. Exit status 0 when all went well; the first thing that did not is the last line.
set -euo pipefail
cd "$(dirname "$0")/.."
keep=false outage=60 extra=()
while [ $# -gt 0 ]; do
  case $1 in
    --keep) keep=true ;;
    --outage) outage=${2:?--outage takes seconds}; shift ;;
    --with) extra=(-f "${2:?--with takes a compose file}"); shift ;;
    *) sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"; [ "$1" = --help ]; exit ;;
  esac
  shift
done

folder=$(mktemp -d)
chmod 755 "$folder"
export POSTGRES_PASSWORD=trial-$RANDOM$RANDOM
NEWSROOM_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export NEWSROOM_PORT
project=newsroom-trial-$NEWSROOM_PORT
at=http://localhost:$NEWSROOM_PORT
export NEWSROOM_PEOPLE_ADDRESS=$at
if docker compose version >/dev/null 2>&1; then tool=(docker compose); else tool=(docker-compose); fi
services=(aggregator summarizer assembler)
everybody=(database kafka "${services[@]}")

# A feed server beside the five, with the JDK's own web server.
mkdir "$folder/feed"
cat >"$folder/trial.yml" <<YAML
services:
  feeds:
    image: maven:3.9-eclipse-temurin-25
    entrypoint: [java, -Xmx32m, -m, jdk.httpserver, -b, 0.0.0.0, -p, "8080", -d, /feed]
    volumes: ["$folder/feed:/feed:ro"]
    networks: {default: {aliases: [yard.example]}}
  aggregator:
    environment:
      NEWSROOM_AGGREGATOR_CATALOGUE_IMPORT: "false"
      NEWSROOM_AGGREGATOR_XEP_LIST_AUTOMATIC: "false"
      NEWSROOM_AGGREGATOR_FETCH_ALLOWED_NETWORKS: 10.0.0.0/8,172.16.0.0/12,192.168.0.0/16
YAML
bare() { "${tool[@]}" -p "$project" -f docker-compose.yml -f "$folder/trial.yml" "${extra[@]}" "$@"; }
compose() { bare "$@" >>"$folder/compose.log" 2>&1; }

begun=$SECONDS
say() { printf '%4d s  %s\n' $((SECONDS - begun)) "$*"; }
fail() { say "WRONG: $*"; keep_logs; exit 1; }
keep_logs() { compose logs --no-color --tail 200 || true; cp "$folder/compose.log" "${TMPDIR:-/tmp}/$project.log"; echo "log: ${TMPDIR:-/tmp}/$project.log"; }
finish() { if ! $keep; then compose down -v --remove-orphans || true; rm -rf "$folder"; else echo "kept: project $project, port $NEWSROOM_PORT"; fi; }
trap finish EXIT

container() { bare ps -q "$1" 2>/dev/null; }
# await SECONDS what command...: until the command succeeds
await() {
  local limit=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $limit ] || fail "$what"; sleep 1; done
}
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container "$1")")" = healthy ]; }
all_healthy() { local one; for one in "${everybody[@]}"; do await 240 "$one is not healthy" healthy "$one"; done; }
ask() { curl -sf -m 20 -H "Authorization: Bearer $token" "$@"; }
post() { ask -H 'Content-Type: application/json' --data "${2:-{\}}" "$at$1"; }
json() { python3 -c "import json, sys; x = json.load(sys.stdin); print($1)"; }
status() { curl -s -m 20 -H "Authorization: Bearer $token" -o /dev/null -w '%{http_code}' "$@" || true; }
expect() { local is; is=$(status "${@:3}"); [ "$is" = "$1" ] || fail "$2 gives $is instead of $1"; }

notes=0
publish() {
  notes=$((notes + 1))
  local n items=""
  for n in $(seq $notes); do
    items+="<item><title>Note $n from the yard</title><link>https://yard.example/notes/$n</link><guid>note-$n</guid><pubDate>$(date -u '+%a, %d %b %Y %H:%M:%S +0000')</pubDate><description>The note $n tells what was seen in the yard on a quiet day.</description></item>"
  done
  printf '<rss version="2.0"><channel><title>Yard</title><link>https://yard.example/</link>%s</channel></rss>' "$items" >"$folder/feed/next"
  mv "$folder/feed/next" "$folder/feed/notes.xml"
}
entry() { ask "$at/api/entries" | json "next(f'{e[\"id\"]} {e[\"version\"]} {e[\"month\"]}' for e in x if 'Note $notes ' in json.dumps(e) and e['state'] != 'approved')"; }
polled() { post "/api/feeds/$feed/poll"; entry; }
# Not by grep -q at the end of a pipe: it leaves early, and curl then fails.
printed() { [[ $(ask "$at/api/issues/$month/issue.md") == *"https://yard.example/notes/$notes)"* ]]; }
approve() {
  local id version
  read -r id version month < <(entry)
  post "/api/entries/$id/verdicts" "{\"version\": $version, \"decision\": \"approve\"}" >/dev/null || return 1
}
# A new item, from the feed to the issue.
brought=0
bring() {
  local from=$SECONDS
  brought=$((brought + 1))
  publish
  await 180 "item $notes does not become an entry $1" polled
  await 60 "item $notes cannot be approved $1" approve
  await 120 "item $notes does not come to the issue $1" printed
  say "$1: an item from the feed to the issue in $((SECONDS - from)) s"
}
# The process itself dies, as it does when memory runs out; the engine does not count this as stopped by hand.
strike() {
  local pid
  pid=$(docker inspect -f '{{.State.Pid}}' "$(container "$1")")
  docker run --rm --pid=host --user 0 --network none --entrypoint kill postgres:18 -9 "$pid" >/dev/null
}
again() { [ "$(docker inspect -f '{{.RestartCount}}' "$(container "$1")")" -gt "$2" ]; }

compose build || fail "the image cannot be built"
say "image built: $(docker image inspect -f '{{.Size}}' newsroom | awk '{print int($1 / 1e6)}') MB"
compose up -d || fail "compose up"
all_healthy
say "all five are healthy"

bare exec -T assembler /app/people invite trial --roles maintainer,editor,comm-team >>"$folder/compose.log" || fail "nobody can be invited"
token=$(bare exec -T assembler /app/people token trial </dev/null) || fail "no token can be made"
[ "$(curl -s -m 20 -o /dev/null -w '%{http_code}' -H 'Newsroom-Person: trial' "$at/api/entries")" = 401 ] || fail "a name in a header opens the queue"
compose logs --no-color assembler
grep -q "Open http://localhost:$NEWSROOM_PORT/welcome/" "$folder/compose.log" || fail "the log does not say how the first administrator gets in"
say "nobody gets in without an account; the log has the first link"
for page in / /feeds /queue /issues /assets/newsroom.css /ops/aggregator/health /ops/summarizer/health /ops/assembler/health; do
  expect 200 "$page" -L "$at$page"
done
form=(--data-urlencode "address=http://yard.example:8080/notes.xml" -d section=articles)
publish
expect 403 "a form of another site" "$at/feeds" "${form[@]}" -H "Origin: http://evil.example:$NEWSROOM_PORT"
expect 403 "another host name" -H 'Host: evil.example' "$at/queue"
expect 303 "the form that registers a feed" "$at/feeds" "${form[@]}" -H "Origin: $at"
[[ $(ask "$at/feeds") == *yard.example* ]] || fail "the registered feed is not in the list"
feed=$(ask "$at/api/feeds" | json "x[0]['id']")
say "pages, style sheet and forms work on port $NEWSROOM_PORT"

for one in "${everybody[@]}"; do
  docker inspect -f '{{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}} {{gt .HostConfig.Memory 0}}' "$(container "$one")" \
    | grep -q '\[ALL\] \[no-new-privileges:true\] true' || fail "$one is not confined"
  [ "$(docker exec "$(container "$one")" id -u)" != 0 ] || fail "$one runs as root"
  if [ "$one" != kafka ]; then ! docker exec "$(container "$one")" touch /etc/x 2>/dev/null && ! docker exec -u 0 "$(container "$one")" touch /x 2>/dev/null || fail "$one can write to its image"; fi
done
published=$(docker ps --filter "label=com.docker.compose.project=$project" --format '{{.Ports}}' | grep -c -- '->') || true
[ "$published" = 1 ] || fail "$published containers publish a port"
say "memory: $(for one in "${everybody[@]}"; do printf '%s %s, ' "$one" "$(docker stats --no-stream --format '{{.MemUsage}}' "$(container "$one")" | cut -d/ -f1)"; done)"

bring "at first"
for one in "${everybody[@]}"; do
  count=$(docker inspect -f '{{.RestartCount}}' "$(container "$one")")
  strike "$one"
  await 60 "$one does not come back" again "$one" "$count"
  all_healthy
  bring "after SIGKILL of $one"
done
for one in database kafka; do
  compose stop "$one"
  sleep "$outage"
  [ "$one" = kafka ] && expect 200 "the queue without Kafka" "$at/queue"
  compose start "$one"
  all_healthy
  bring "after $outage s without $one"
done
compose stop
compose up -d --no-deps feeds "${services[@]}"
sleep 15
compose up -d --no-deps kafka
sleep 15
compose up -d --no-deps database
all_healthy
bring "started in the wrong order"
# pg_dump refuses a server newer than itself, which only an image with mixed parts has.
lost=kafka
if bare exec -T database pg_dump -U newsroom -Fc newsroom >"$folder/newsroom.dump" 2>>"$folder/compose.log"; then lost="database kafka"; fi
compose down
for one in $lost; do docker volume rm "${project}_$one" >/dev/null; done
compose up -d database
await 120 "the database is not healthy with its volume new" healthy database
if [ "$lost" != kafka ]; then bare exec -T database pg_restore -U newsroom -d newsroom <"$folder/newsroom.dump"; fi
for one in "${services[@]}"; do bare exec -T database psql -q -U newsroom -c "update $one.outbox set sent_at = null" </dev/null; done
compose up -d
all_healthy
bring "volumes lost ($lost), events sent again"
[ "$(ask "$at/api/issues/$month/issue.md" | grep -c 'yard.example/notes/')" = "$brought" ] || fail "the issue does not hold each of the $brought items once"
say "all $brought items stand in the issue, each once"
