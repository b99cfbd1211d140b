package no.bofast.http.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Today;

/**
 * What the public sees of the country day by day.
 *
 * @param date register date: what was registered before is in it
 * @param nextOn register date on which the next numbers come
 * @param classes of municipalities of settlement; people with a protected address are in none
 */
record TodayPayload(LocalDate date, LocalDate nextOn, Counts country, List<OfClass> classes) {

    /** Those settled so far, and how many of them departed, or were lost before they did. */
    record Counts(int settled, int departed, int lost) {

        static Counts of(SortedMap<Kept, Integer> shown) {
            return new Counts(shown.get(Kept.SETTLED), shown.get(Kept.DEPARTED), shown.get(Kept.LOST));
        }
    }

    /** One class of municipalities, by centrality, region or size. */
    record OfClass(String by, String category, Counts counts) {}

    static TodayPayload of(Today today) {
        return new TodayPayload(
                today.date(),
                today.date().plusDays(1),
                Counts.of(today.country()),
                today.classes().stream()
                        .map(row -> new OfClass(
                                row.by().name().toLowerCase(Locale.ROOT), row.name(), Counts.of(row.shown())))
                        .toList());
    }
}
