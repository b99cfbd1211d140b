#!/usr/bin/env bash
# Avro's enums with a default: avro-js 1.12.2 (Apache's own JavaScript), avsc 5.7.9 and Java 1.12.2.
# Since 1.9 an enum's default is what a reader makes of a symbol that it doesn't know, and one would guess that Apache's libraries of one release know
# it. Java and avsc read OTHER; avro-js says that it can't read "Ground" as "Ground", also for records that hold only the known ones. So the evolution
# that lets one add a ground safely stops its consumers, and the message doesn't say why.
#
# Seen:
#   java:    COMPATIBLE, reads OTHER
#   avsc:    OTHER
#   avro-js: cannot read "Ground" as "Ground"
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

cat >Grounds.java <<'JAVA'
import org.apache.avro.*;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;

class Grounds {
    public static void main(String[] arguments) throws Exception {
        Schema writer = SchemaBuilder.enumeration("Ground").symbols("ASYLUM", "RESETTLEMENT", "EVACUATION");
        Schema reader = SchemaBuilder.enumeration("Ground").defaultSymbol("OTHER").symbols("ASYLUM", "RESETTLEMENT", "OTHER");
        System.out.println("java:    " + SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType() + ", reads "
                + new GenericDatumReader<>(writer, reader).read(null, DecoderFactory.get().binaryDecoder(new byte[] {4}, null)));
    }
}
JAVA
cat >grounds.js <<'JS'
const parsers = {'avsc:    ': require('avsc').Type.forSchema, 'avro-js: ': require('avro-js').parse};
for (const [name, parse] of Object.entries(parsers)) {
    const written = parse({type: 'enum', name: 'Ground', symbols: ['ASYLUM', 'RESETTLEMENT', 'EVACUATION']});
    const read = parse({type: 'enum', name: 'Ground', symbols: ['ASYLUM', 'RESETTLEMENT', 'OTHER'], default: 'OTHER'});
    try {
        console.log(name + read.fromBuffer(written.toBuffer('EVACUATION'), read.createResolver(written)));
    } catch (refusal) {
        console.log(name + refusal.message);
    }
}
JS
npm install --silent --no-audit --no-fund avro-js@1.12.2 underscore@1.13.8 avsc@5.7.9 >&2

expected='java:    COMPATIBLE, reads OTHER
avsc:    OTHER
avro-js: cannot read "Ground" as "Ground"'
seen=$(java -cp "$(classpath org.apache.avro:avro:1.12.2)" Grounds.java 2>/dev/null; node grounds.js)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
