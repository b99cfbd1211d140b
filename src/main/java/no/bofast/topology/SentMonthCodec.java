package no.bofast.topology;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.MunicipalityCode;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** Stores a {@link SentMonth} by its first month's number: layout, digest, the municipalities. */
final class SentMonthCodec implements StoreCodec<Integer, SentMonth> {

    private static final int LAYOUT = 1;

    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(Integer origin) {
        return out.whole(origin).toBytes();
    }

    @Override
    public Integer keyFromBytes(byte[] bytes) {
        return new PackedReader(bytes).wholeInt();
    }

    @Override
    public byte[] valueToBytes(SentMonth month) {
        out.octet(LAYOUT).signed(month.digest());
        month.municipalities().forEach(code -> out.whole(code.number()));
        return out.toBytes();
    }

    @Override
    public SentMonth valueFromBytes(Integer origin, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "forecasts sent");
        long digest = in.signed();
        List<MunicipalityCode> municipalities = new ArrayList<>();
        while (in.hasMore()) {
            municipalities.add(new MunicipalityCode(in.wholeInt()));
        }
        return new SentMonth(municipalities, digest);
    }
}
