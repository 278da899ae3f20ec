#!/usr/bin/env bash
# How good and how fast the assembler is, beside printed issues: bench/issue.sh FOLDER
#   FOLDER    holds the issues as they were printed, YYYY-MM-DD-newsletter.md, and perhaps others in specimens/
# Prints the table of docs/quality.md, section "The issue". Nothing is written, nothing is fetched.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] && [ -d "$1" ] || { sed -n "2,4p" "$0" >&2; exit 2; }
folder=$(cd "$1" && pwd); shift
java=java
for place in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$place/release" && { java=$place/bin/java; break; }
done
cd "$home"
mvn -q -B -ntp -DskipTests -Dquick -pl bench -am compile dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath >&2
exec "$java" -cp "bench/target/classes:$(cat bench/target/bench.classpath)" org.xmpp.newsletter.bench.issue.IssueQuality "$folder" "$@"
