package no.bofast.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
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
}
