package no.bofast.topology;

import no.bofast.domain.municipality.BlockKey;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** How the nation's blocks are stored: as a {@link KeptBlock} that is published. */
final class SeriesCodec implements StoreCodec<BlockKey, PackedBlock> {

    private final KeptBlock.Codec kept = new KeptBlock.Codec();
    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(BlockKey key) {
        return kept.keyToBytes(key);
    }

    @Override
    public BlockKey keyFromBytes(byte[] bytes) {
        return kept.keyFromBytes(bytes);
    }

    @Override
    public byte[] valueToBytes(PackedBlock block) {
        block.write(KeptBlock.Codec.head(true, out));
        return out.toBytes();
    }

    @Override
    public PackedBlock valueFromBytes(BlockKey key, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        if (KeptBlock.Codec.isPresentLayout(in)) {
            in.octet();
            return PackedBlock.read(key, in);
        }
        return PackedBlock.of(kept.valueFromBytes(key, bytes).block());
    }
}
