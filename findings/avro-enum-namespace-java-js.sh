#!/usr/bin/env bash
# Avro 1.12.2 (Java) and avsc 5.7.9 (JavaScript): an enum that moved to another namespace.
# One would guess that two readers of one format agree. Java compares the enum's simple name and reads on; avsc compares the full name and
# refuses the writer. Whoever tests evolution in Java alone cuts off the JavaScript consumers. (An alias helps both.)
#
# Seen:
#   java: COMPATIBLE, reads ASYLUM
#   avsc: cannot read "register.v1.Ground" as "register.v2.Ground"
#   avsc with an alias: ASYLUM
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

cat >Moved.java <<'JAVA'
import org.apache.avro.*;
import org.apache.avro.generic.*;
import org.apache.avro.io.*;

class Moved {
    public static void main(String[] arguments) throws Exception {
        Schema writer = schema("register.v1");
        Schema reader = schema("register.v2");
        Object ground = new GenericDatumReader<>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(new byte[] {2}, null));
        System.out.println("java: " + SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
                + ", reads " + ground);
    }

    private static Schema schema(String namespace) {
        return SchemaBuilder.enumeration("Ground").namespace(namespace).symbols("RESETTLEMENT", "ASYLUM");
    }
}
JAVA
cat >moved.js <<'JS'
const {Type} = require('avsc');
const ground = (namespace, more) =>
    Type.forSchema({type: 'enum', name: 'Ground', namespace, symbols: ['RESETTLEMENT', 'ASYLUM'], ...more});
const bytes = Buffer.from([2]);
try {
    ground('register.v2').createResolver(ground('register.v1'));
    console.log('avsc: reads it');
} catch (refusal) {
    console.log('avsc: ' + refusal.message);
}
const patient = ground('register.v2', {aliases: ['register.v1.Ground']});
console.log('avsc with an alias: ' + patient.fromBuffer(bytes, patient.createResolver(ground('register.v1'))));
JS
npm install --silent --no-audit --no-fund avsc@5.7.9 >&2

expected='java: COMPATIBLE, reads ASYLUM
avsc: cannot read "register.v1.Ground" as "register.v2.Ground"
avsc with an alias: ASYLUM'
seen=$(java -cp "$(classpath org.apache.avro:avro:1.12.2)" Moved.java 2>/dev/null; node moved.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
