package no.bofast.topology;

import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.FamilyKey;
import no.bofast.serde.packed.FamilyCodec;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** How families are stored: layout, members. */
final class StoredFamily implements StoreCodec<FamilyKey, Family> {

    private static final int LAYOUT = 1;

    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(FamilyKey key) {
        FamilyCodec.writeKey(key, out);
        return out.toBytes();
    }

    @Override
    public FamilyKey keyFromBytes(byte[] bytes) {
        return FamilyCodec.readKey(new PackedReader(bytes));
    }

    @Override
    public byte[] valueToBytes(Family family) {
        FamilyCodec.write(family, out.octet(LAYOUT));
        return out.toBytes();
    }

    @Override
    public Family valueFromBytes(FamilyKey key, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "family");
        return FamilyCodec.read(key, in);
    }
}
