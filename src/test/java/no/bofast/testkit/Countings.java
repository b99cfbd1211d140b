package no.bofast.testkit;

import java.time.Instant;
import java.util.Optional;
import no.bofast.domain.RightsRules;
import no.bofast.domain.person.Counting;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.counts.ReplayTables;
import no.bofast.report.measures.Places;

/** How everything is counted where an operator gives no rules of rights. */
public final class Countings {

    public static final RightsRules RIGHTS = ReferenceTables.rights();
    public static final Counting USUAL =
            Counting.by(RIGHTS, ReferenceTables.division(), ReferenceTables.basicAmounts());

    public static final Places PLACES = new Places(ReferenceTables.municipalities());

    private Countings() {}

    /** What the raw tables are written by at a register clock. */
    public static ReplayTables.Moment at(Instant clock) {
        return ReplayTables.Moment.at(Optional.of(clock), RIGHTS, PLACES);
    }
}
