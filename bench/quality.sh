#!/usr/bin/env bash
# How good the summarizer is, beside printed issues: bench/quality.sh FOLDER [MEASURES [PART]]
#   FOLDER    holds feeds/ (SLUG/feed.json, SLUG/items.jsonl, pairs.jsonl) and newsletters/ (issues as Markdown, entries.jsonl)
#   MEASURES  some of sections,stories,texts,figures,likelihood,errors,speed,suspicion (default: all)
#   PART      TRAINING, VALIDATION, TEST or LATER: prints the drafts of that part beside the print, and what went wrong
# Prints the table of docs/quality.md. Nothing is written, nothing is fetched.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] && [ -d "$1/feeds" ] || { sed -n '2,6p' "$0" >&2; exit 2; }
folder=$(cd "$1" && pwd); shift
java=java
for place in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$place/release" && { java=$place/bin/java; break; }
done
cd "$home"
mvn -q -B -ntp -DskipTests -Dquick -pl bench -am compile dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath >&2
exec "$java" -cp "bench/target/classes:$(cat bench/target/bench.classpath)" org.xmpp.newsletter.bench.quality.Quality "$folder" "$@"
