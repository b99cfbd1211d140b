#!/usr/bin/env bash
# JSONata in Java (com.dashjoin:jsonata 0.9.9) and in JavaScript (jsonata 2.2.2): the year of an ISO week, [X] in a picture of $fromMillis.
# One would guess that [X]-W[W01] is one week in both, as the numbers of the weeks are. Around New Year Java takes the year of the day: Friday
# 1 January 2021 is in 2021-W53, a week that doesn't exist, and Monday 30 December 2024 in 2024-W01, which was a year before. A table by week gets
# one row too many and one week with the figures of two.
#
# Seen:
#   java 2021-01-01: 2021-W53
#   java 2024-12-30: 2024-W01
#   js   2021-01-01: 2020-W53
#   js   2024-12-30: 2025-W01
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

cat >Weeks.java <<'JAVA'
import com.dashjoin.jsonata.Jsonata;

class Weeks {
    public static void main(String[] days) {
        for (String day : days) {
            System.out.println("java " + day + ": "
                    + Jsonata.jsonata("$fromMillis($toMillis('" + day + "'), '[X]-W[W01]')").evaluate(null));
        }
    }
}
JAVA
cat >weeks.mjs <<'JS'
import jsonata from 'jsonata';
for (const day of process.argv.slice(2)) {
    console.log(`js   ${day}: ` + await jsonata(`$fromMillis($toMillis('${day}'), '[X]-W[W01]')`).evaluate());
}
JS
npm install --silent --no-audit --no-fund jsonata@2.2.2 >&2

expected='java 2021-01-01: 2021-W53
java 2024-12-30: 2024-W01
js   2021-01-01: 2020-W53
js   2024-12-30: 2025-W01'
days=(2021-01-01 2024-12-30)
seen=$(java -cp "$(classpath com.dashjoin:jsonata:0.9.9)" Weeks.java "${days[@]}"; node weeks.mjs "${days[@]}")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
