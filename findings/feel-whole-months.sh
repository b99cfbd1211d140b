#!/usr/bin/env bash
# FEEL (the expressions of DMN) in JavaScript (feelin 8.2.0) and in Java (org.camunda.feel:feel-engine 1.19.3): years and months duration().
# DMN has it count whole months, and one would guess that a rule on six months of stay decides alike in the modeller's page and in the engine. feelin
# gives the days too, which no duration of this kind can have, or a month that isn't full: from 15 January to 14 March it says two months, Java one.
#
# Seen:
#   java 2024-01-15 to 2024-03-14: P1M
#   java 2024-02-28 to 2024-08-27: P5M
#   java 2011-12-22 to 2013-08-24: P1Y8M
#   js   2024-01-15 to 2024-03-14: P2M
#   js   2024-02-28 to 2024-08-27: P6M
#   js   2011-12-22 to 2013-08-24: P1Y8M2D
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

cat >Months.java <<'JAVA'
import java.util.Map;
import org.camunda.feel.api.FeelEngineBuilder;

class Months {
    public static void main(String[] stays) {
        for (String stay : stays) {
            String[] days = stay.split(" to ");
            System.out.println("java " + stay + ": " + FeelEngineBuilder.forJava().build().evaluateExpression(
                    "years and months duration(date(\"" + days[0] + "\"), date(\"" + days[1] + "\"))", Map.of()).result());
        }
    }
}
JAVA
cat >months.js <<'JS'
const {evaluate} = require('feelin');
for (const stay of process.argv.slice(2)) {
    const [from, to] = stay.split(' to ');
    console.log(`js   ${stay}: ${evaluate(`years and months duration(date("${from}"), date("${to}"))`, {}).value}`);
}
JS
npm install --silent --no-audit --no-fund feelin@8.2.0 >&2

expected='java 2024-01-15 to 2024-03-14: P1M
java 2024-02-28 to 2024-08-27: P5M
java 2011-12-22 to 2013-08-24: P1Y8M
js   2024-01-15 to 2024-03-14: P2M
js   2024-02-28 to 2024-08-27: P6M
js   2011-12-22 to 2013-08-24: P1Y8M2D'
stays=('2024-01-15 to 2024-03-14' '2024-02-28 to 2024-08-27' '2011-12-22 to 2013-08-24')
seen=$(java -cp "$(classpath org.camunda.feel:feel-engine:1.19.3)" Months.java "${stays[@]}" 2>/dev/null; node months.js "${stays[@]}")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
