# One image for the three services: build with --build-arg SERVICE=aggregator|summarizer|assembler.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY contracts/pom.xml contracts/
COPY embedded/pom.xml embedded/
COPY platform/pom.xml platform/
COPY aggregator/pom.xml aggregator/
COPY summarizer/pom.xml summarizer/
COPY assembler/pom.xml assembler/
COPY standalone/pom.xml standalone/
COPY contracts/src contracts/src
COPY embedded/src embedded/src
COPY platform/src platform/src
COPY aggregator/src aggregator/src
COPY summarizer/src summarizer/src
COPY assembler/src assembler/src
ARG SERVICE
RUN mvn -B -ntp -Dquick -Dmaven.test.skip=true -pl ${SERVICE} -am package \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/app/lib \
 && cp ${SERVICE}/target/newsroom-${SERVICE}-*.jar /app/lib/

FROM eclipse-temurin:25-jre
ARG SERVICE
ENV SERVICE=${SERVICE}
RUN useradd --system --uid 10001 --no-create-home newsroom
COPY --from=build /app/lib /app/lib
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /ops/%s/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' \"$SERVICE\" >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["bash", "-c", "name=${SERVICE^}; exec java -XX:+UseSerialGC -XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED -cp '/app/lib/*' org.xmpp.newsletter.$SERVICE.${name}Application"]
