package no.bofast.serde;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Today;
import no.bofast.schema.TodayClass;
import no.bofast.schema.TodayCounts;
import no.bofast.schema.TodayRecord;

/** What the public sees of the country day by day, to and from the record of its topic. */
public final class TodayRecords {

    /** There is one: each day takes the place of the one before. */
    public static final String KEY = "today";

    private TodayRecords() {}

    public static TodayRecord record(Today today) {
        return new TodayRecord(
                today.date(),
                counts(today.country()),
                today.classes().stream()
                        .map(row -> new TodayClass(label(row.by()), row.name(), counts(row.shown())))
                        .toList());
    }

    private static TodayCounts counts(SortedMap<Kept, Integer> shown) {
        return new TodayCounts(shown.get(Kept.SETTLED), shown.get(Kept.DEPARTED), shown.get(Kept.LOST));
    }

    /** The day that a record tells of; a breakdown of a later version is passed over. */
    public static Today today(TodayRecord record) {
        return new Today(
                record.getDate(),
                shown(record.getCountry()),
                record.getClasses().stream().flatMap(TodayRecords::ofClass).toList());
    }

    private static Stream<Today.OfClass> ofClass(TodayClass row) {
        return by(row.getBreakdown()).stream()
                .map(by -> new Today.OfClass(by, row.getCategory(), shown(row.getCounts())));
    }

    private static SortedMap<Kept, Integer> shown(TodayCounts counts) {
        SortedMap<Kept, Integer> shown = new TreeMap<>();
        shown.put(Kept.SETTLED, counts.getSettled());
        shown.put(Kept.DEPARTED, counts.getDeparted());
        shown.put(Kept.LOST, counts.getLost());
        return shown;
    }

    private static Optional<Today.By> by(String label) {
        return Arrays.stream(Today.By.values())
                .filter(by -> label(by).equals(label))
                .findFirst();
    }

    private static String label(Today.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
