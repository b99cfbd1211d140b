package no.bofast.serde.packed;

import java.util.Arrays;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;

/**
 * A block of counts as it is sent and stored, unpacked by who asks: it takes a fraction of the memory of one that can be changed.
 *
 * <p>Equal for equal counts. Immutable.
 */
public final class PackedBlock {

    private final BlockKey key;
    private final byte[] counts;

    private PackedBlock(BlockKey key, byte[] counts) {
        this.key = key;
        this.counts = counts;
    }

    public static PackedBlock of(CountBlock block) {
        PackedWriter out = new PackedWriter();
        CountBlockCodec.write(block, out);
        return new PackedBlock(block.key(), out.toBytes());
    }

    /** Without counts. */
    public static PackedBlock empty(BlockKey key) {
        return of(new CountBlock(key));
    }

    /** Takes all that is left to be read, as {@link #write} wrote it. */
    public static PackedBlock read(BlockKey key, PackedReader in) {
        return new PackedBlock(key, in.rest());
    }

    /** Writes the counts, without the key and their length. */
    public void write(PackedWriter out) {
        out.raw(counts);
    }

    public BlockKey key() {
        return key;
    }

    public boolean isEmpty() {
        return CountBlockCodec.size(new PackedReader(counts)) == 0;
    }

    public CountBlock unpacked() {
        return CountBlockCodec.read(key, new PackedReader(counts));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedBlock block && key.equals(block.key) && Arrays.equals(counts, block.counts);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return key + ", " + counts.length + " bytes";
    }
}
