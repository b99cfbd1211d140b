package no.bofast.warning;

import java.util.Comparator;
import no.bofast.warning.baseline.NationCounts;

/** What a rule finds in a municipality on a register date. Immutable. */
interface Finding {

    /** The weaker first: by severity, then by how many times the expected there is. */
    Comparator<Finding> BY_STRENGTH = Comparator.comparing(Finding::severity).thenComparingDouble(Finding::ratio);

    Rule rule();

    /** The severity that it is evidence for. */
    Severity severity();

    /** As in the {@link #evidence}, at little cost. */
    double ratio();

    Window window();

    int observed();

    /** How many times the usual there is, drawn a little towards 1. */
    double rise();

    Evidence evidence();

    /** Whether it would still be found in its months with the counts known by now: corrections may take it away. */
    boolean standsBy(NationCounts counts);

    /** Whether it tells of more than another one about the same place did before, so that it is no weaker or stronger look at the same. */
    boolean isNewsAfter(Finding other, NationCounts counts);

    static Finding stronger(Finding one, Finding other) {
        return BY_STRENGTH.compare(other, one) > 0 ? other : one;
    }
}
