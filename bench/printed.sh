#!/usr/bin/env bash
# What printed issues tell: bench/printed.sh FOLDER reader|folds|everything|facts [MONTH]
#   FOLDER  holds newsletters/ (issues as Markdown, entries.jsonl) and feeds/ (as for bench/quality.sh)
#   reader      how well issues of all years are read, beside their labelled entries
#   folds       which items the memory of the issues before their month folds away, to be judged by eye
#   everything  the same while all issues are remembered, so that every printed item must be folded
#   facts       the facts that come with the newsroom (summarizer/memory.tsv), up to MONTH
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 2 ] && [ -d "$1/newsletters" ] || { sed -n '2,7p' "$0" >&2; exit 2; }
folder=$(cd "$1" && pwd)
java=java
for place in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$place/release" && { java=$place/bin/java; break; }
done
case $2 in
  reader) main=(ReaderMeasure "$folder" "${@:3}") ;;
  folds) main=(FoldMeasure "$folder") ;;
  everything) main=(FoldMeasure "$folder" all) ;;
  facts) main=(FactsWriter "$folder/newsletters" "${3:?facts takes the last month}") ;;
  *) sed -n '2,7p' "$0" >&2; exit 2 ;;
esac
cd "$home"
mvn -q -B -ntp -DskipTests -Dquick -pl bench -am compile dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath >&2
[ "$2" = facts ] && echo "## What was printed to $3, as bench/printed.sh writes it; how to read it is told in ShippedIssue."
exec "$java" -cp "bench/target/classes:$(cat bench/target/bench.classpath)" "org.xmpp.newsletter.bench.quality.${main[0]}" "${main[@]:1}"
