package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import no.bofast.schema.CohortRelease;
import no.bofast.schema.GroupRelease;
import no.bofast.schema.KeptCode;
import no.bofast.schema.LivingRelease;
import no.bofast.schema.PlaceRelease;
import no.bofast.schema.ReleaseRecord;
import no.bofast.schema.WayRelease;

/** Releases as the records of their topic: what is shown, and nothing of what was counted. */
public final class ReleaseRecords {

    private ReleaseRecords() {}

    public static String key(Release release) {
        return "release|" + release.covered();
    }

    public static ReleaseRecord record(Release release) {
        return new ReleaseRecord(
                release.covered().toString(),
                release.madeOn(),
                release.nextOn(),
                rows(release, Strand.Place.class, cell -> strand -> place(strand, cell.shown())),
                rows(release, Strand.Cohort.class, cell -> strand -> cohort(strand, cell.shown())),
                rows(release, Strand.Group.class, cell -> strand -> group(strand, cell.shown())),
                rows(release, Strand.Way.class, cell -> strand -> way(strand, cell.shown())),
                rows(release, Strand.Living.class, cell -> strand -> living(strand, cell.shown())));
    }

    /** The rows of one table; what shows nothing is left out, or it would tell that something was counted. */
    private static <S extends Strand, R> List<R> rows(
            Release release, Class<S> kind, Function<Release.BaseCell, Function<S, R>> row) {
        List<R> rows = new ArrayList<>();
        for (Release.BaseCell cell : release.cells()) {
            if (cell.shown() != 0 && kind.isInstance(cell.strand())) {
                rows.add(row.apply(cell).apply(kind.cast(cell.strand())));
            }
        }
        return rows;
    }

    private static PlaceRelease place(Strand.Place place, int shown) {
        return new PlaceRelease(place.municipality().toString(), code(place.kept()), shown);
    }

    private static CohortRelease cohort(Strand.Cohort cohort, int shown) {
        return new CohortRelease(cohort.municipality().toString(), cohort.settlementYear(), code(cohort.kept()), shown);
    }

    private static GroupRelease group(Strand.Group group, int shown) {
        String category = group.dimension().categories().get(group.category());
        return new GroupRelease(group.dimension().label(), category, group.settlementYear(), code(group.kept()), shown);
    }

    private static WayRelease way(Strand.Way way, int shown) {
        return new WayRelease(
                way.from().toString(), way.settlementYear(), way.to().toString(), shown);
    }

    private static LivingRelease living(Strand.Living living, int shown) {
        return new LivingRelease(living.municipality().toString(), shown);
    }

    private static KeptCode code(Kept kept) {
        return switch (kept) {
            case SETTLED -> KeptCode.SETTLED;
            case DEPARTED -> KeptCode.DEPARTED;
            case LOST -> KeptCode.LOST;
        };
    }

    /** The release that a record tells of; of what was counted it tells nothing, and what a later version releases is passed over. */
    public static Release release(ReleaseRecord record) {
        List<Release.BaseCell> cells = new ArrayList<>();
        record.getPlaces().stream()
                .filter(row -> row.getKept() != KeptCode.UNKNOWN)
                .forEach(row -> cells.add(
                        cell(new Strand.Place(code(row.getMunicipality()), kept(row.getKept())), row.getShown())));
        record.getCohorts().stream()
                .filter(row -> row.getKept() != KeptCode.UNKNOWN)
                .forEach(row -> cells.add(cell(
                        new Strand.Cohort(code(row.getMunicipality()), row.getSettlementYear(), kept(row.getKept())),
                        row.getShown())));
        record.getGroups().stream()
                .filter(row -> row.getKept() != KeptCode.UNKNOWN)
                .forEach(row -> cells.add(cell(group(row), row.getShown())));
        record.getWays()
                .forEach(row -> cells.add(cell(
                        new Strand.Way(
                                code(row.getMunicipality()), row.getSettlementYear(), code(row.getDestination())),
                        row.getShown())));
        record.getLiving()
                .forEach(row -> cells.add(cell(new Strand.Living(code(row.getMunicipality())), row.getShown())));
        return new Release(YearMonth.parse(record.getCovered()), cells);
    }

    private static Strand.Group group(GroupRelease row) {
        Dimension dimension = Arrays.stream(Dimension.values())
                .filter(trait -> trait.label().equals(row.getDimension()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown trait released: " + row.getDimension()));
        int category = dimension.categories().indexOf(row.getCategory());
        return new Strand.Group(dimension, category, row.getSettlementYear(), kept(row.getKept()));
    }

    private static Release.BaseCell cell(Strand strand, int shown) {
        return new Release.BaseCell(strand, 0, shown);
    }

    private static MunicipalityCode code(String text) {
        return MunicipalityCode.of(text);
    }

    private static Kept kept(KeptCode code) {
        return switch (code) {
            case SETTLED -> Kept.SETTLED;
            case DEPARTED -> Kept.DEPARTED;
            case LOST -> Kept.LOST;
            case UNKNOWN -> throw new IllegalArgumentException("what a later version releases is passed over");
        };
    }
}
