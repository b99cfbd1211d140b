#!/usr/bin/env bash
# Micrometer 1.17.2 with its Prometheus registry: one name, two sets of tag keys.
# Earlier versions refused the second ("the same set of tag keys"), and one would guess that this one still does. Both series are exposed and nothing
# is said; a sum by (outcome) puts the one without the tag under no name, and whoever forgot a tag learns it from a figure that is too low.
#
# Seen:
#   deliveries_total{channel="mail"} 1.0
#   deliveries_total{channel="mail",outcome="retried"} 1.0
#   warnings: 0
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

cat >Keys.java <<'JAVA'
import io.micrometer.prometheusmetrics.*;

class Keys {
    public static void main(String[] arguments) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.counter("deliveries", "channel", "mail").increment();
        meters.counter("deliveries", "channel", "mail", "outcome", "retried").increment();
        System.out.print(meters.scrape());
    }
}
JAVA

expected='deliveries_total{channel="mail"} 1.0
deliveries_total{channel="mail",outcome="retried"} 1.0
warnings: 0'
java -cp "$(classpath io.micrometer:micrometer-registry-prometheus:1.17.2)" Keys.java >scrape.txt 2>log.txt
seen=$(grep '^deliveries' scrape.txt; echo "warnings: $(grep -c 'WARN.*deliver' log.txt || true)")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
