#!/usr/bin/env bash
# Micrometer 1.17.2 with the Prometheus client 1.7.0: gauges whose names end in total, created or bucket are exposed without that word.
# One would guess that a gauge "rows.created" becomes rows_created. The client's reserved suffixes are cut off, so it is "rows"; a second gauge that
# really is called "rows" then has a taken name and is missing from the scrape. "wait.count", which looks as much like a suffix, stays.
#
# Seen:
#   jobs 1.0
#   rows 5.0
#   wait 7.0
#   wait_count 8.0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A class path of the given artifacts: classpath GROUP:NAME:VERSION…
classpath() {
    local artifact group name version
    {
        echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
        for artifact; do
            IFS=: read -r group name version <<<"$artifact"
            echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >pom.xml
    mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt >&2
    cat cp.txt
}

cat >Suffixes.java <<'JAVA'
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.*;

class Suffixes {
    public static void main(String[] arguments) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Gauge.builder("jobs.total", () -> 1).register(meters);
        Gauge.builder("rows.created", () -> 5).register(meters);
        Gauge.builder("rows", () -> 6).register(meters);
        Gauge.builder("wait.bucket", () -> 7).register(meters);
        Gauge.builder("wait.count", () -> 8).register(meters);
        System.out.print(meters.scrape());
    }
}
JAVA

expected='jobs 1.0
rows 5.0
wait 7.0
wait_count 8.0'
seen=$(java -cp "$(classpath io.micrometer:micrometer-registry-prometheus:1.17.2)" Suffixes.java 2>/dev/null | grep -v '^#')

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
