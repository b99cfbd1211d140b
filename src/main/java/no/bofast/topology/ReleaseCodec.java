package no.bofast.topology;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import no.bofast.topology.store.StoreCodec;

/** How releases are stored: each base cell as the kind of its strand, what tells the strand, what was counted, and what is shown. */
final class ReleaseCodec implements StoreCodec<YearMonth, Release> {

    private static final int LAYOUT = 1;

    private static final int PLACE = 1;
    private static final int COHORT = 2;
    private static final int GROUP = 3;
    private static final int WAY = 4;
    private static final int LIVING = 5;

    private static final Kept[] KEPT = Kept.values();
    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final PackedWriter out = new PackedWriter();

    @Override
    public byte[] keyToBytes(YearMonth covered) {
        return covered.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public YearMonth keyFromBytes(byte[] bytes) {
        return YearMonth.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] valueToBytes(Release release) {
        out.octet(LAYOUT);
        release.cells().forEach(cell -> write(cell, out));
        return out.toBytes();
    }

    static void write(Release.BaseCell cell, PackedWriter out) {
        write(cell.strand(), out);
        out.signed(cell.counted()).signed(cell.shown());
    }

    private static void write(Strand strand, PackedWriter out) {
        if (strand instanceof Strand.Place place) {
            out.octet(PLACE)
                    .whole(place.municipality().number())
                    .octet(place.kept().ordinal());
        } else if (strand instanceof Strand.Cohort cohort) {
            out.octet(COHORT)
                    .whole(cohort.municipality().number())
                    .whole(cohort.settlementYear())
                    .octet(cohort.kept().ordinal());
        } else if (strand instanceof Strand.Group group) {
            out.octet(GROUP)
                    .octet(group.dimension().ordinal())
                    .octet(group.category())
                    .whole(group.settlementYear())
                    .octet(group.kept().ordinal());
        } else if (strand instanceof Strand.Way way) {
            out.octet(WAY)
                    .whole(way.from().number())
                    .whole(way.settlementYear())
                    .whole(way.to().number());
        } else if (strand instanceof Strand.Living living) {
            out.octet(LIVING).whole(living.municipality().number());
        }
    }

    @Override
    public Release valueFromBytes(YearMonth covered, byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        in.expectVersion(LAYOUT, "release");
        List<Release.BaseCell> cells = new ArrayList<>();
        while (in.hasMore()) {
            cells.add(cell(in));
        }
        return new Release(covered, cells);
    }

    static Release.BaseCell cell(PackedReader in) {
        return new Release.BaseCell(strand(in), in.signedInt(), in.signedInt());
    }

    private static Strand strand(PackedReader in) {
        int kind = in.octet();
        return switch (kind) {
            case PLACE -> new Strand.Place(municipality(in), KEPT[in.octet()]);
            case COHORT -> new Strand.Cohort(municipality(in), in.wholeInt(), KEPT[in.octet()]);
            case GROUP -> new Strand.Group(DIMENSIONS[in.octet()], in.octet(), in.wholeInt(), KEPT[in.octet()]);
            case WAY -> new Strand.Way(municipality(in), in.wholeInt(), municipality(in));
            case LIVING -> new Strand.Living(municipality(in));
            default -> throw new IllegalStateException("unknown kind of released strand: " + kind);
        };
    }

    private static MunicipalityCode municipality(PackedReader in) {
        return new MunicipalityCode(in.wholeInt());
    }
}
