# Bofast in a small image: built by Maven, run without root by the JRE alone.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY schemas schemas
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Dquick=true -Dnotices.skip=false -DskipTests package \
 && mkdir /build/data

FROM eclipse-temurin:25-jre-alpine
# RocksDB and the codecs of Kafka bring native libraries, which need the C++ library and that of GNU.
RUN apk add --no-cache gcompat libstdc++ \
 && addgroup -g 10001 bofast \
 && adduser -u 10001 -G bofast -S -D -H bofast
WORKDIR /opt/bofast
COPY --from=build /build/target/lib target/lib
COPY --from=build /build/target/bofast.jar target/bofast.jar
# What it is made of, as CycloneDX, and whose licences that is under.
COPY --from=build /build/target/notices notices
COPY --chmod=755 bofast bofast
# A volume mounted here begins as a copy of this directory, its owner included.
COPY --from=build --chown=10001:10001 /build/data /var/lib/bofast

ENV BOFAST_HOST=0.0.0.0 \
    BOFAST_PORT=8080 \
    BOFAST_DATA_DIR=/var/lib/bofast \
    BOFAST_JAVA_OPTS="-XX:MaxRAMPercentage=60"
USER 10001
VOLUME /var/lib/bofast
EXPOSE 8080
# Ready means caught up, which a restart doesn't hasten: the health check asks whether the process lives. It finds port and TLS
# in the same environment and file as the instance.
HEALTHCHECK --interval=30s --timeout=20s --start-period=60s --retries=3 \
    CMD BOFAST_JAVA_OPTS="-Xmx64m -XX:TieredStopAtLevel=1" /opt/bofast/bofast health
ENTRYPOINT ["/opt/bofast/bofast"]
CMD ["run"]
