package no.bofast.serde.packed;

import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;

/** Blocks of counts as bytes: each cell without what its key tells already, then its count. */
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
        List<CountBlock.Counted> all = block.counted();
        out.whole(all.size());
        for (CountBlock.Counted counted : all) {
            CellCodec.writeWithin(counted.cell(), out);
            CellCountCodec.write(counted.count(), out);
        }
    }

    public static CountBlock read(BlockKey key, PackedReader in) {
        CountBlock block = new CountBlock(key);
        int size = in.wholeInt();
        for (int i = 0; i < size; i++) {
            Cell cell = CellCodec.readWithin(key, in);
            block.add(cell, CellCountCodec.read(in));
        }
        return block;
    }
}
