#!/usr/bin/env bash
# Avro 1.12.2 in Java and in JavaScript (avro-js, of the same release, and avsc 5.7.9): a default that isn't of the union's first branch.
# Since 1.12 the specification lets the default of ["null", "int"] be 3, and one would guess that one release reads its own schemas. Java takes the
# schema, calls it compatible and fills in 3; both of JavaScript refuse the whole schema, not only the field. A registry with Java's rules lets the
# new version in, and the page or service in Node stops at its first record. null first and as the default is what all of them read.
#
# Seen:
#   java:    COMPATIBLE, {"arrived": 1, "settled": 3}
#   avro-js: invalid "null": 3
#   avsc:    incompatible field default 3
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

cat >v1.avsc <<'AVSC'
{"type": "record", "name": "Count", "fields": [{"name": "arrived", "type": "int"}]}
AVSC
cat >v2.avsc <<'AVSC'
{"type": "record", "name": "Count", "fields": [
  {"name": "arrived", "type": "int"}, {"name": "settled", "type": ["null", "int"], "default": 3}]}
AVSC
cat >Default.java <<'JAVA'
import java.io.File;
import org.apache.avro.*;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;

class Default {
    public static void main(String[] arguments) throws Exception {
        Schema writer = new Schema.Parser().parse(new File("v1.avsc"));
        Schema reader = new Schema.Parser().parse(new File("v2.avsc"));
        System.out.println("java:    " + SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType() + ", "
                + new GenericDatumReader<>(writer, reader).read(null, DecoderFactory.get().binaryDecoder(new byte[] {2}, null)));
    }
}
JAVA
cat >default.js <<'JS'
const {readFileSync} = require('node:fs');
const schema = JSON.parse(readFileSync('v2.avsc', 'utf8'));
const parsers = {'avro-js: ': require('avro-js').parse, 'avsc:    ': require('avsc').Type.forSchema};
for (const [name, parse] of Object.entries(parsers)) {
    try {
        console.log(name + 'reads ' + parse(schema));
    } catch (refusal) {
        console.log(name + refusal.message.replace(/ [(].*/, ''));
    }
}
JS
npm install --silent --no-audit --no-fund avro-js@1.12.2 underscore@1.13.8 avsc@5.7.9 >&2

expected='java:    COMPATIBLE, {"arrived": 1, "settled": 3}
avro-js: invalid "null": 3
avsc:    incompatible field default 3'
seen=$(java -cp "$(classpath org.apache.avro:avro:1.12.2)" Default.java 2>/dev/null; node default.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
