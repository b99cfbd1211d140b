package no.bofast.warning;

import no.bofast.domain.MonthNumber;
import no.bofast.warning.baseline.NationCounts;

/** A finding that rests on an excess over what is to be expected of a window. */
interface RiseFinding extends Finding {

    int place();

    Window window();

    Excess excess();

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
        return counts.municipality(place()).decisions(from(), through());
    }

    /** Those who left in the window, with the counts known by now. */
    default int people(NationCounts counts) {
        return counts.municipality(place()).departures(from(), through());
    }

    private int from() {
        return MonthNumber.of(window().from());
    }

    private int through() {
        return MonthNumber.of(window().through());
    }
}
