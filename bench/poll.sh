#!/usr/bin/env bash
# What polling costs, beside a bare loop of WebClient and ROME over the same feeds in the same process: bench/poll.sh [FEEDS]
#   FEEDS  how many (default 1000), each some 50 kB with 17 items, RSS 2.0, Atom and RSS 1.0 by turns, from a server of their own
# The newsroom's feeds are read, cleaned, stored in the embedded PostgreSQL and published to the embedded Kafka of the same process;
# the bare loop only fetches and reads. Prints CPU seconds, feeds a second and memory, cold and with nothing changed.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
feeds=${1:-1000}
[[ "$feeds" =~ ^[0-9]+$ ]] || { sed -n '2,3p' "$0" >&2; exit 2; }
java=java
for place in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$place/release" && { java=$place/bin/java; break; }
done
cd "$home"
mvn -q -B -ntp -DskipTests -Dquick -pl bench -am compile dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/bench.classpath >&2
exec "$java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "bench/target/classes:$(cat bench/target/bench.classpath)" org.xmpp.newsletter.bench.poll.Load "$feeds"
