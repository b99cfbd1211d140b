#!/usr/bin/env bash
# JSONata in Java (com.dashjoin:jsonata 0.9.9) and in JavaScript (jsonata 2.2.2): $base64encode of Norwegian and other letters.
# One would guess that one language gives one result, in UTF-8. Java does; the reference implementation encodes the low byte of each character:
# "ø" becomes another text than in Java, and "Łódź" comes back as "Aódz" when it is decoded at once. A mapping moved from Node to a Java service
# changes what it writes.
#
# Seen:
#   java: "ø" -> w7g=, there and back "Łódź"
#   js:   "ø" -> +A==, there and back "Aódz"
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

cat >There.java <<'JAVA'
import com.dashjoin.jsonata.Jsonata;

class There {
    public static void main(String[] arguments) {
        System.out.println("java: \"\u00f8\" -> " + Jsonata.jsonata("$base64encode('\u00f8')").evaluate(null)
                + ", there and back \"" + Jsonata.jsonata("$base64decode($base64encode('\u0141\u00f3d\u017a'))").evaluate(null) + "\"");
    }
}
JAVA
cat >there.js <<'JS'
const jsonata = require('jsonata');
const of = expression => jsonata(expression).evaluate(null);
(async () => console.log(`js:   "ø" -> ${await of("$base64encode('ø')")}, there and back "${
    await of("$base64decode($base64encode('Łódź'))")}"`))();
JS
npm install --silent --no-audit --no-fund jsonata@2.2.2 >&2

expected='java: "ø" -> w7g=, there and back "Łódź"
js:   "ø" -> +A==, there and back "Aódz"'
seen=$(java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$(classpath com.dashjoin:jsonata:0.9.9)" There.java; node there.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
