#!/usr/bin/env bash
# CloudEvents 1.0, its SDKs of Java (4.0.1) and JavaScript (10.0.0): data that is one JSON value and no object.
# One would guess that the two read the same event alike. In structured mode JavaScript drops 0 and false (data is undefined), and keeps other
# numbers: of counts by municipality the zeros are missing. In binary mode whatever isn't an object or a list becomes a text, so false is "false" and
# null is "null", both of which are true in an if. What it writes in binary mode isn't JSON either: the text 5601 goes out without quotation marks, as
# a number.
#
# Seen:
#   structured java: 5601 0 false null "5601"
#   structured js:   5601 undefined undefined undefined "5601"
#   binary js reads: "5601" "0" "false" "null" "5601"
#   binary js writes the text 5601 as 5601
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

cat >Data.java <<'JAVA'
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;

class Data {
    public static void main(String[] values) {
        System.out.print("structured java:");
        for (String value : values) {
            String event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"count\",\"data\":" + value + "}";
            byte[] data = new JsonFormat().deserialize(event.getBytes(StandardCharsets.UTF_8)).getData().toBytes();
            System.out.print(" " + new String(data, StandardCharsets.UTF_8));
        }
        System.out.println();
    }
}
JAVA
cat >data.js <<'JS'
const {CloudEvent, HTTP} = require('cloudevents');
const values = process.argv.slice(2);
const structured = value => HTTP.toEvent({headers: {'content-type': 'application/cloudevents+json'},
    body: `{"specversion":"1.0","id":"1","source":"/x","type":"count","data":${value}}`});
const binary = value => HTTP.toEvent({body: value, headers: {'content-type': 'application/json', 'ce-specversion': '1.0',
    'ce-id': '1', 'ce-source': '/x', 'ce-type': 'count'}});
console.log('structured js:   ' + values.map(value => String(JSON.stringify(structured(value).data))).join(' '));
console.log('binary js reads: ' + values.map(value => JSON.stringify(binary(value).data)).join(' '));
const text = new CloudEvent({source: '/x', type: 'code', datacontenttype: 'application/json', data: '5601'});
console.log('binary js writes the text 5601 as ' + HTTP.binary(text).body);
JS
npm install --silent --no-audit --no-fund cloudevents@10.0.0 >&2

expected='structured java: 5601 0 false null "5601"
structured js:   5601 undefined undefined undefined "5601"
binary js reads: "5601" "0" "false" "null" "5601"
binary js writes the text 5601 as 5601'
values=(5601 0 false null '"5601"')
seen=$(java -cp "$(classpath io.cloudevents:cloudevents-json-jackson:4.0.1)" Data.java "${values[@]}" 2>/dev/null; node data.js "${values[@]}")

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
