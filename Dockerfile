FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /muster
COPY pom.xml ./
COPY server/pom.xml server/
COPY server/run/pom.xml server/run/
COPY loadtest/pom.xml loadtest/
COPY .mvn .mvn/
COPY server/src/main server/src/main/
COPY schema schema/
COPY web-static web-static/
RUN --mount=type=cache,target=/m2 \
    mvn -B -ntp -Dmaven.repo.local=/m2 -pl server -am package -Dmaven.test.skip=true

FROM eclipse-temurin:25-jre
# A fixed number, so that volumes can be given to it: chown 10001 the directory behind /data.
RUN groupadd --gid 10001 muster \
 && useradd --uid 10001 --gid muster --home-dir /data --no-create-home --shell /usr/sbin/nologin muster \
 && install -d -o muster -g muster -m 700 /data
COPY --from=build /muster/server/target/muster.jar /opt/muster/muster.jar
USER 10001:10001
WORKDIR /data
VOLUME /data
# Only /data and /tmp are written, and from /tmp a library is loaded: docker run --read-only --tmpfs /tmp:exec …
ENV MUSTER_HOST=0.0.0.0 \
    MUSTER_DATA_DIR=/data \
    MUSTER_PORT=8080 \
    MUSTER_MANAGEMENT_PORT=8081
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-jar", "/opt/muster/muster.jar", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/muster/muster.jar"]
CMD ["serve"]
