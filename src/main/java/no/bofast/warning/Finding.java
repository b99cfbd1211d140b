package no.bofast.warning;

import no.bofast.warning.baseline.NationCounts;

/** What a rule finds in a municipality on a register date. Immutable. */
interface Finding {

    /** The severity that it is evidence for. */
    Severity severity();

    Evidence evidence();

    /** Whether it would still be found in its months with the counts known by now: corrections may take it away. */
    boolean standsBy(NationCounts counts);
}
