package no.bofast.serde.packed;

import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;

/** Blocks of counts as bytes: each entry as its steps from the one before, and its change. */
public final class CountBlockCodec {

    private static final BlockKey.Kind[] KINDS = BlockKey.Kind.values();

    private CountBlockCodec() {}

    public static void writeKey(BlockKey key, PackedWriter out) {
        out.octet(key.kind().ordinal()).whole(key.municipality().number()).whole(key.period());
    }

    public static BlockKey readKey(PackedReader in) {
        BlockKey.Kind kind = KINDS[in.octet()];
        return new BlockKey(new MunicipalityCode(in.wholeInt()), kind, in.wholeInt());
    }

    public static void write(CountBlock block, PackedWriter out) {
        out.whole(block.size());
        block.forEachEntry(new Entries(out));
    }

    /** How many entries a block has, which stands before them. */
    static int size(PackedReader in) {
        return in.wholeInt();
    }

    public static CountBlock read(BlockKey key, PackedReader in) {
        int size = size(in);
        CountBlock block = new CountBlock(key, size);
        long code = Integer.MIN_VALUE;
        long day = 0;
        for (int i = 0; i < size; i++) {
            code += in.whole();
            day += in.signed();
            block.addEntry(Math.toIntExact(code), Math.toIntExact(day), in.signedInt());
        }
        return block;
    }

    /** Reads a block as release 0.1.0 wrote it: cell by cell. */
    public static CountBlock readFirstLayout(BlockKey key, PackedReader in) {
        CountBlock block = new CountBlock(key);
        int size = in.wholeInt();
        for (int i = 0; i < size; i++) {
            Cell cell = CellCodec.readWithin(key, in);
            block.add(cell, CellCountCodec.read(in));
        }
        return block;
    }

    private static final class Entries implements CountBlock.EntryVisitor {
        private final PackedWriter out;
        private long lastCode = Integer.MIN_VALUE;
        private long lastDay;

        Entries(PackedWriter out) {
            this.out = out;
        }

        @Override
        public void entry(int code, int day, int change) {
            out.whole(code - lastCode).signed(day - lastDay).signed(change);
            lastCode = code;
            lastDay = day;
        }
    }
}
