package no.bofast.warning;

import no.bofast.domain.MonthNumber;
import no.bofast.warning.baseline.NationCounts;

/** A finding that rests on an excess over what is to be expected of a window. */
interface RiseFinding extends Finding {

    int place();

    Excess excess();

    @Override
    default int observed() {
        return excess().observed();
    }

    @Override
    default double rise() {
        return excess().ratio() / excess().usual().ratio();
    }

    @Override
    default double ratio() {
        return excess().ratio();
    }

    /** The decisions of the window with the counts known by now. */
    default int decisions(NationCounts counts) {
        return known(counts, from(), through());
    }

    /** Those who left in the window, with the counts known by now. */
    default int people(NationCounts counts) {
        return counts.municipality(place()).departures(from(), through());
    }

    /** Whether more is known of the months since the evidence of another began than it told, corrections aside. */
    @Override
    default boolean isNewsAfter(Finding other, NationCounts counts) {
        int first = MonthNumber.of(other.window().from());
        int known = known(counts, first, MonthNumber.of(other.window().through()));
        return known(counts, first, Math.max(first, through())) > Math.min(other.observed(), known);
    }

    /** What it counts, over the months from one to another with the counts known by now. */
    default int known(NationCounts counts, int first, int last) {
        return counts.municipality(place()).decisions(first, last);
    }

    private int from() {
        return MonthNumber.of(window().from());
    }

    private int through() {
        return MonthNumber.of(window().through());
    }
}
