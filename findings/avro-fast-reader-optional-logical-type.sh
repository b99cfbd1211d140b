#!/usr/bin/env bash
# Apache Avro 1.12.2 (Java). A reader whose field is a long with a logical type reads what a writer wrote whose field is a union of null
# and the same long: schema resolution allows it, and the classic reader does it. The fast reader (the default since 1.12) fails:
#
#   fast=true  writer=long          -> {"t": "2015-03-05T10:00:00.123456Z"}
#   fast=true  writer=[null, long]  -> org.apache.avro.AvroRuntimeException: Cannot convert 2015-03-05T10:00:00.123456Z:Instant: expected generic type
#   fast=false writer=long          -> {"t": "2015-03-05T10:00:00.123456Z"}
#   fast=false writer=[null, long]  -> {"t": "2015-03-05T10:00:00.123456Z"}
#
# It converts the number in the union's branch, and then once more. Exits 0 as long as it is so, 1 when it no longer is.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'X'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>avro-fast-reader</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.avro</groupId><artifactId>avro</artifactId><version>1.12.2</version></dependency>
  </dependencies>
</project>
X
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath.txt
cat > Read.java <<'X'
import java.io.ByteArrayOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

public class Read {
    static final String LONG = "{\"type\":\"long\",\"logicalType\":\"timestamp-micros\"}";

    static Schema of(String type) {
        return new Schema.Parser().parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"t\",\"type\":" + type + "}]}");
    }

    static String read(boolean fast, Schema writer) throws Exception {
        GenericData model = new GenericData();
        model.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        model.setFastReaderEnabled(fast);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(writer)
                .write(new GenericRecordBuilder(writer).set("t", 1425549600123456L).build(), encoder);
        encoder.flush();
        try {
            return String.valueOf(new GenericDatumReader<GenericRecord>(writer, of(LONG), model)
                    .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null)));
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Schema optional = of("[\"null\"," + LONG + "]");
        boolean asBefore = true;
        for (boolean fast : new boolean[] {true, false}) {
            String plain = read(fast, of(LONG));
            String union = read(fast, optional);
            System.out.println("fast=" + fast + " writer=long         -> " + plain);
            System.out.println("fast=" + fast + " writer=[null, long] -> " + union);
            asBefore &= plain.startsWith("{") && union.startsWith("{") != fast;
        }
        System.exit(asBefore ? 0 : 1);
    }
}
X
java -cp "$(cat classpath.txt)" Read.java
