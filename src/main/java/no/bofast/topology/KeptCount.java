package no.bofast.topology;

import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.serde.packed.CellCodec;
import no.bofast.serde.packed.CellCountCodec;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/**
 * The count of a cell as a step keeps it.
 *
 * @param isPublished whether the step has sent it on; what isn't is sent after a restart
 */
record KeptCount(CellCount count, boolean isPublished) {

    static final KeptCount NONE = new KeptCount(CellCount.NONE, true);

    /** How counts are stored: layout, whether published, the count. */
    static final class Codec implements StoreCodec<Cell, KeptCount> {

        private static final int LAYOUT = 1;

        private final PackedWriter out = new PackedWriter();

        @Override
        public byte[] keyToBytes(Cell cell) {
            CellCodec.write(cell, out);
            return out.toBytes();
        }

        @Override
        public Cell keyFromBytes(byte[] bytes) {
            return CellCodec.read(new PackedReader(bytes));
        }

        @Override
        public byte[] valueToBytes(KeptCount kept) {
            out.octet(LAYOUT).octet(kept.isPublished() ? 1 : 0);
            CellCountCodec.write(kept.count(), out);
            return out.toBytes();
        }

        @Override
        public KeptCount valueFromBytes(byte[] bytes) {
            PackedReader in = new PackedReader(bytes);
            in.expectVersion(LAYOUT, "count");
            boolean isPublished = in.octet() == 1;
            return new KeptCount(CellCountCodec.read(in), isPublished);
        }
    }
}
