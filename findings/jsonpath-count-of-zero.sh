#!/usr/bin/env bash
# JSONPath in JavaScript (jsonpath-plus 10.4.0) and in Java (Jayway json-path 2.10.0): which rows have a count, and which one below 10?
# RFC 9535 asks with [?@.count] whether the field is there, and one would guess that both do. JavaScript asks whether it is true in an if, so the
# municipalities with a count of 0 aren't among those that have one. And a count that is null is below 10 in JavaScript, and a text of digits is a
# number: a list of small counts holds what was suppressed.
#
# Seen (of 3, "20", none, null, 0):
#   jsonpath-plus: has ["0301","5601"] below ["0301","1101","1103"] above ["5601"]
#   jayway:        has ["0301","5601","1101","1103"] below ["0301","1103"] above []
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
[{"code": "0301", "count": 3}, {"code": "5601", "count": "20"}, {"code": "4601"}, {"code": "1101", "count": null}, {"code": "1103", "count": 0}]
JSON
cat >Rows.java <<'JAVA'
import com.jayway.jsonpath.JsonPath;
import java.nio.file.*;

class Rows {
    public static void main(String[] paths) throws Exception {
        String counts = Files.readString(Path.of("counts.json"));
        Object[] codes = new Object[paths.length];
        for (int place = 0; place < paths.length; place++) {
            codes[place] = JsonPath.read(counts, paths[place]);
        }
        System.out.printf("jayway:        has %s below %s above %s%n", codes);
    }
}
JAVA
cat >rows.js <<'JS'
const {JSONPath} = require('jsonpath-plus');
const json = JSON.parse(require('node:fs').readFileSync('counts.json', 'utf8'));
const [has, below, above] = process.argv.slice(2).map(path => JSON.stringify(JSONPath({path, json})));
console.log(`jsonpath-plus: has ${has} below ${below} above ${above}`);
JS
npm install --silent --no-audit --no-fund jsonpath-plus@10.4.0 >&2

expected='jsonpath-plus: has ["0301","5601"] below ["0301","1101","1103"] above ["5601"]
jayway:        has ["0301","5601","1101","1103"] below ["0301","1103"] above []'
paths=("\$[?(@.count)].code" "\$[?(@.count < 10)].code" "\$[?(@.count > 10)].code")
seen=$(node rows.js "${paths[@]}"; java -cp "$(classpath com.jayway.jsonpath:json-path:2.10.0)" Rows.java "${paths[@]}" 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
