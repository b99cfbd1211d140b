package no.bofast.warning.released;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;

/**
 * The register that releases show, as month cells by settlement year.
 *
 * <p>Months are released without settlement years, which early warning needs, since people leave most readily some years after settlement. So
 * departures of a month are spread over the settlement years in proportion to those who are shown as still there, and to how
 * readily the country's people left so many years after settlement in the whole years released ({@link ShownHazards}); those lost in proportion to those
 * still there. Three have one settlement year, as all that is released comes in threes: so a part that an alert
 * tells of is a multiple of three too. What remains of their part is carried on to the next month, so the parts add up. Mutable, for one thread.
 */
final class ShownRegister {

    private final SortedMap<MunicipalityCode, ShownPlace> places = new TreeMap<>();
    private final ShownHazards hazards = new ShownHazards();

    /** Hands over what a release adds to each cell. */
    void forEachNew(Release release, ObjIntConsumer<Cell> visitor) {
        for (Kept kept : Kept.values()) {
            for (Release.BaseCell cell : release.cells()) {
                if (cell.strand() instanceof Strand.Place place && place.kept() == kept) {
                    add(place, release.covered(), cell.shown(), visitor);
                }
            }
        }
        if (release.endsYear()) {
            hazards.add(release);
        }
    }

    private void add(Strand.Place released, YearMonth month, int shown, ObjIntConsumer<Cell> visitor) {
        ShownPlace place = places.computeIfAbsent(released.municipality(), code -> new ShownPlace());
        if (released.kept() == Kept.SETTLED) {
            place.settle(month.getYear(), shown);
            visitor.accept(cell(released, month, Cell.NO_YEAR), shown);
        } else {
            spread(released, month, shown, place)
                    .forEach(year -> visitor.accept(cell(released, month, year), ShownPlace.TOGETHER));
        }
    }

    /** The settlement year of each three of those who left. */
    private List<Integer> spread(Strand.Place released, YearMonth month, int shown, ShownPlace place) {
        List<Integer> years = new ArrayList<>();
        for (int left = 0; left < shown; left += ShownPlace.TOGETHER) {
            years.add(
                    released.kept() == Kept.DEPARTED
                            ? place.depart(year -> hazards.of(month.getYear() - year))
                            : place.lose());
        }
        return years;
    }

    private static Cell cell(Strand.Place released, YearMonth month, int settlementYear) {
        return new Cell.Month(released.municipality(), month, released.kept().measure(), settlementYear);
    }
}
