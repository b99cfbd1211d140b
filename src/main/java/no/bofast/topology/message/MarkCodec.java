package no.bofast.topology.message;

import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** Stores the last {@link ClockMark} of each source. */
public final class MarkCodec implements StoreCodec<Integer, ClockMark> {

    private static final int LAYOUT = 1;

    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(Integer source) {
        return out.whole(source).toBytes();
    }

    @Override
    public Integer keyFromBytes(byte[] bytes) {
        return new PackedReader(bytes).wholeInt();
    }

    @Override
    public byte[] valueToBytes(ClockMark mark) {
        MessageSerdes.write(mark, out.octet(LAYOUT));
        MessageSerdes.writeIfAny(mark.strays(), out);
        return out.toBytes();
    }

    @Override
    public ClockMark valueFromBytes(Integer source, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "clock mark");
        return MessageSerdes.withStrays(MessageSerdes.readMark(in), in);
    }
}
