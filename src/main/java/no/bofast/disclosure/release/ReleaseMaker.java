package no.bofast.disclosure.release;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Makes the base cells of a release: from the country to its parts, so that the parts add up.
 *
 * <p>What municipalities are shown with was given to them day by day ({@link DailyThrees}). At the end of the year each municipality's is shared among its
 * settlement years, those among destinations, and the country's settlement years among the categories of each trait. A three goes where most is
 * missing, with a dither by the key, and with regard to what the other parts of the same whole have got. Nowhere are more shown to have left
 * than to have come.
 */
final class ReleaseMaker {

    private final Shown shown;

    ReleaseMaker(Dithers dithers, PlaceClasses classes) {
        this.shown = new Shown(dithers, classes);
    }

    void restore(Release made) {
        made.cells().forEach(cell -> {
            shown.count(cell.strand(), cell.counted());
            shown.release(cell.strand(), cell.shown());
        });
    }

    /** Hands over each strand with all that was counted in it. */
    void forEachCounted(ObjIntConsumer<Strand> visitor) {
        shown.forEachCounted(visitor);
    }

    /**
     * Makes the release of a month.
     *
     * @param counted what changed in all strands but municipalities by month
     * @param places what these were counted and given
     */
    Release make(YearMonth covered, Map<Strand, Integer> counted, List<Release.BaseCell> places) {
        Map<Strand, Integer> changes = new HashMap<>(counted);
        places.forEach(place -> {
            changes.put(place.strand(), place.counted());
            shown.count(place.strand(), place.counted());
            shown.give(place.strand(), place.shown());
        });
        if (Release.endsYear(covered)) {
            new YearEnd(shown, new Changes(counted)).share();
        }
        Map<String, Release.BaseCell> byText = new TreeMap<>();
        shown.cells(changes).forEach(cell -> byText.put(cell.strand().canonical(), cell));
        return new Release(covered, List.copyOf(byText.values()));
    }
}
