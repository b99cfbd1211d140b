package no.bofast.disclosure.release;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Makes the base cells of a release: from the country to its parts, so that the parts add up.
 *
 * <p>Of the country a count is released as the multiple of three next to it. What that is more than at the release before is shared out by threes
 * among the municipalities in which someone more was counted; at the end of the year each municipality's among its settlement years, those
 * among destinations, and the country's settlement years among the categories of each trait. A three goes where most is missing, with a
 * dither by the key, and with regard to what the other parts of the same whole have got. Nowhere are more shown to have left than to
 * have come.
 */
final class ReleaseMaker {

    private final Shown shown;

    ReleaseMaker(ReleaseKey key) {
        this.shown = new Shown(key);
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

    Release make(YearMonth covered, Map<Strand, Integer> counted) {
        Changes changes = new Changes(counted);
        for (Kept kept : Kept.values()) {
            places(kept, changes);
        }
        if (Release.endsYear(covered)) {
            new YearEnd(shown, changes).share();
        }
        List<Release.BaseCell> cells = shown.cells(counted);
        Map<String, Release.BaseCell> byText = new TreeMap<>();
        cells.forEach(cell -> byText.put(cell.strand().canonical(), cell));
        return new Release(covered, List.copyOf(byText.values()));
    }

    private void places(Kept kept, Changes changes) {
        List<Strand.Place> news = changes.strands(Strand.Place.class).stream()
                .filter(place -> place.kept() == kept)
                .toList();
        news.forEach(place -> shown.count(place, changes.of(place)));
        Shown.Sum country = new Shown.Sum.Country(kept);
        int target = Threes.near(shown.counted(country), shown.dither("country|" + kept.label()));
        shown.share(
                target - shown.released(country),
                changes.grown(news),
                shown::need,
                place -> shown.room(kept, other -> new Strand.Place(place.municipality(), other)));
    }
}
