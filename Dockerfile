# One image for the three services; SERVICE says at the start which one it is.
#   docker build -t newsroom . && docker run -e SERVICE=aggregator newsroom
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
# First the poms alone: what they need is fetched once and kept until a pom changes.
COPY pom.xml .
COPY contracts/pom.xml contracts/
COPY embedded/pom.xml embedded/
COPY platform/pom.xml platform/
COPY aggregator/pom.xml aggregator/
COPY summarizer/pom.xml summarizer/
COPY assembler/pom.xml assembler/
COPY client/pom.xml client/
COPY standalone/pom.xml standalone/
COPY bench/pom.xml bench/
ENV BUILD="mvn -B -ntp -q -Dquick -Dmaven.test.skip=true -pl aggregator,summarizer,assembler -am package"
RUN $BUILD dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=org.xmpp.newsletter \
 && mkdir -p /app/lib \
 && for service in aggregator summarizer assembler; do cp $service/target/dependency/* /app/lib/; done \
 && rm -rf */target
COPY contracts/src contracts/src
COPY embedded/src embedded/src
COPY platform/src platform/src
COPY aggregator/src aggregator/src
COPY summarizer/src summarizer/src
COPY assembler/src assembler/src
RUN $BUILD \
 && mkdir /app/shared /app/aggregator /app/summarizer /app/assembler \
 && cp contracts/target/newsroom-*.jar platform/target/newsroom-*.jar /app/shared/ \
 && for service in aggregator summarizer assembler; do cp $service/target/newsroom-*.jar /app/$service/; done

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home newsroom
# What changes seldom stands below what changes often.
COPY --from=build /app/lib /app/lib
COPY --from=build /app/shared /app/shared
COPY --from=build /app/aggregator /app/aggregator
COPY --from=build /app/summarizer /app/summarizer
COPY --from=build /app/assembler /app/assembler
# People are let in from the command line, too: docker compose exec assembler /app/people list
RUN printf '#!/bin/bash\nexec java -XX:+UseSerialGC -Xmx128m -XX:TieredStopAtLevel=1 -cp "/app/shared/*:/app/lib/*" org.xmpp.newsletter.platform.people.Office "$@"\n' >/app/people \
 && chmod 755 /app/people
USER 10001
EXPOSE 8080
# Asks over a socket of the shell: a JVM for every check would cost more than the service.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /ops/%s/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' \"$SERVICE\" >&3 && grep -q '200 OK' <&3"]
# Nothing is executed from /tmp, so Netty need not look there for its native transport.
ENTRYPOINT ["bash", "-c", "exec java -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dio.netty.transport.noNative=true -cp \"/app/${SERVICE:?say which: aggregator, summarizer or assembler}/*:/app/shared/*:/app/lib/*\" \"org.xmpp.newsletter.$SERVICE.${SERVICE^}Application\""]
