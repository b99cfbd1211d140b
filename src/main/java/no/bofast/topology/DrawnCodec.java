package no.bofast.topology;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.disclosure.release.Drawn;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.MonthNumber;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** How it is stored how far days are drawn: layout, the day, then of each open month its number, and its cells as a release's are. */
final class DrawnCodec implements StoreCodec<String, Drawn> {

    private static final int LAYOUT = 1;

    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String keyFromBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] valueToBytes(Drawn drawn) {
        out.octet(LAYOUT).signed(drawn.through().toEpochDay());
        for (Release month : drawn.open()) {
            out.whole(MonthNumber.of(month.covered())).whole(month.cells().size());
            month.cells().forEach(cell -> ReleaseCodec.write(cell, out));
        }
        return out.toBytes();
    }

    @Override
    public Drawn valueFromBytes(String key, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "days drawn");
        LocalDate through = LocalDate.ofEpochDay(in.signed());
        List<Release> open = new ArrayList<>();
        while (in.hasMore()) {
            open.add(month(in));
        }
        return new Drawn(through, open);
    }

    private static Release month(PackedReader in) {
        YearMonth covered = MonthNumber.month(in.wholeInt());
        List<Release.BaseCell> cells = new ArrayList<>();
        for (int left = in.wholeInt(); left > 0; left--) {
            cells.add(ReleaseCodec.cell(in));
        }
        return new Release(covered, cells);
    }
}
