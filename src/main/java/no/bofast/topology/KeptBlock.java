package no.bofast.topology;

import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.serde.packed.CountBlockCodec;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** A block of counts as a step keeps it, and whether the step has sent it on: what isn't is sent after a restart. */
final class KeptBlock {

    private final CountBlock block;
    private boolean isPublished;

    KeptBlock(CountBlock block, boolean isPublished) {
        this.block = block;
        this.isPublished = isPublished;
    }

    /** An empty block, of which there is nothing to publish. */
    static KeptBlock empty(BlockKey key) {
        return new KeptBlock(new CountBlock(key), true);
    }

    CountBlock block() {
        return block;
    }

    boolean isPublished() {
        return isPublished;
    }

    void publish() {
        isPublished = true;
    }

    void outdate() {
        isPublished = false;
    }

    /** How blocks are stored: layout, whether published, the counts. */
    static final class Codec implements StoreCodec<BlockKey, KeptBlock> {

        /** Before it, blocks were written cell by cell. */
        private static final int LAYOUT = 2;

        private final PackedWriter out = new PackedWriter();

        @Override
        public byte[] keyToBytes(BlockKey key) {
            CountBlockCodec.writeKey(key, out);
            return out.toBytes();
        }

        @Override
        public BlockKey keyFromBytes(byte[] bytes) {
            return CountBlockCodec.readKey(new PackedReader(bytes));
        }

        @Override
        public byte[] valueToBytes(KeptBlock kept) {
            CountBlockCodec.write(kept.block(), head(kept.isPublished(), out));
            return out.toBytes();
        }

        /** Writes what is before the counts. */
        static PackedWriter head(boolean isPublished, PackedWriter out) {
            return out.octet(LAYOUT).octet(isPublished ? 1 : 0);
        }

        @Override
        public KeptBlock valueFromBytes(BlockKey key, byte[] bytes) {
            PackedReader in = new PackedReader(bytes);
            boolean isPresentLayout = isPresentLayout(in);
            boolean isPublished = in.octet() == 1;
            CountBlock block =
                    isPresentLayout ? CountBlockCodec.read(key, in) : CountBlockCodec.readFirstLayout(key, in);
            return new KeptBlock(block, isPublished);
        }

        /** Reads the layout. */
        static boolean isPresentLayout(PackedReader in) {
            return in.version(LAYOUT, "block of counts") == LAYOUT;
        }
    }
}
