#!/usr/bin/env bash
# Avro 1.12.2 (Java): a change of a field from timestamp-millis to timestamp-micros is a compatible one.
# One would guess that SchemaCompatibility, and with it every registry, refuses a reader who asks for another unit of time. It looks at
# the long alone; so does the fingerprint of the parsing form. The reader takes thousandths for millionths and says nothing.
#
# Seen:
#   COMPATIBLE, same fingerprint: true
#   written 2024-01-02T00:00:00Z, read 1970-01-20T17:22:33.600Z
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

cat >Times.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.apache.avro.*;
import org.apache.avro.data.TimeConversions.*;
import org.apache.avro.generic.*;
import org.apache.avro.io.*;

class Times {
    public static void main(String[] arguments) throws Exception {
        Schema writer = schema("timestamp-millis");
        Schema reader = schema("timestamp-micros");
        GenericData model = new GenericData();
        model.addLogicalTypeConversion(new TimestampMillisConversion());
        model.addLogicalTypeConversion(new TimestampMicrosConversion());
        System.out.println(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
                + ", same fingerprint: "
                + (SchemaNormalization.parsingFingerprint64(reader) == SchemaNormalization.parsingFingerprint64(writer)));

        GenericRecord event = new GenericData.Record(writer);
        event.put("at", Instant.parse("2024-01-02T00:00:00Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(writer, model).write(event, encoder);
        encoder.flush();
        GenericRecord read = new GenericDatumReader<GenericRecord>(writer, reader, model)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        System.out.println("written " + event.get("at") + ", read " + read.get("at"));
    }

    private static Schema schema(String time) {
        return new Schema.Parser().parse("{'type':'record','name':'Event','fields':[{'name':'at','type':{'type':'long','logicalType':'"
                .replace('\'', '"') + time + "\"}}]}");
    }
}
JAVA

expected='COMPATIBLE, same fingerprint: true
written 2024-01-02T00:00:00Z, read 1970-01-20T17:22:33.600Z'
seen=$(java -cp "$(classpath org.apache.avro:avro:1.12.2)" Times.java 2>/dev/null)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
