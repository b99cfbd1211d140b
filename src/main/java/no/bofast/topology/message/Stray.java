package no.bofast.topology.message;

import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A record of the population events on its way from the partition where it lies to the one where its person belongs.
 *
 * @param partition where it lies
 * @param offset its place there
 * @param value its bytes, may be absent ({@code null}, as Kafka has it)
 */
public record Stray(int partition, long offset, byte[] value) {

    private static final int LAYOUT = 1;
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    /** What a stray takes besides the bytes of its key and value, at most. */
    public static final int OVERHEAD = 32;

    public static Serde<Stray> serde() {
        return Serdes.serdeFrom((topic, stray) -> write(stray), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Stray stray) {
        PackedWriter out =
                new PackedWriter().octet(LAYOUT).whole(stray.partition).whole(stray.offset);
        return stray.value == null
                ? out.octet(ABSENT).toBytes()
                : out.octet(PRESENT).raw(stray.value).toBytes();
    }

    private static Stray read(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "stray record");
        int partition = in.wholeInt();
        long offset = in.whole();
        return new Stray(partition, offset, in.octet() == PRESENT ? in.rest() : null);
    }
}
