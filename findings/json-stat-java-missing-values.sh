#!/usr/bin/env bash
# no.ssb.jsonstat:json-stat-java 0.2.3, Statistics Norway's own reader of JSON-stat: getRows() leaves out the cells without a value.
# One would guess a row for each cell, with null where nothing is. Of a table of two municipalities and two years with two values the rows are [3, 6]:
# whoever pairs them with the dimensions in order gives the second year of the first municipality the value of the last cell. getValue() has the places.
#
# Seen:
#   4 cells, rows [3, 6], values {0=3, 3=6}
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

cat >counts.json <<'JSON'
{
  "version": "2.0", "class": "dataset", "id": ["municipality", "year"], "size": [2, 2],
  "dimension": {
    "municipality": {"label": "municipality", "category": {"index": ["0301", "5601"]}},
    "year": {"label": "year", "category": {"index": ["2023", "2024"]}}
  },
  "value": {"0": 3, "3": 6}, "status": {"1": "."}
}
JSON
cat >Rows.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.*;

class Rows {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper()
                .registerModules(new GuavaModule(), new Jdk8Module(), new JavaTimeModule(), new JsonStatModule());
        Dataset counts = json.readValue(new File("counts.json"), DatasetBuildable.class).build();
        System.out.println(counts.getSize().stream().reduce(1, (a, b) -> a * b) + " cells, rows " + counts.getRows()
                + ", values " + counts.getValue());
    }
}
JAVA

jackson=com.fasterxml.jackson.datatype:jackson-datatype
expected='4 cells, rows [3, 6], values {0=3, 3=6}'
seen=$(java -cp "$(classpath no.ssb.jsonstat:json-stat-java:0.2.3 $jackson-guava:2.21.6 $jackson-jdk8:2.21.6 $jackson-jsr310:2.21.6 \
    com.fasterxml.jackson.core:jackson-databind:2.21.6)" Rows.java 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
