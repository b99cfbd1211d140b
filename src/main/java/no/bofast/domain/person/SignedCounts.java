package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.NetCount;

/** Counts that are being added up, of either sign; what comes to nothing is forgotten. */
final class SignedCounts implements CountSink {

    private final Map<LedgerEntry, Integer> counts = new HashMap<>();

    @Override
    public void add(Cell cell, LocalDate registeredOn, int change) {
        LedgerEntry entry = new LedgerEntry(cell, registeredOn);
        counts.merge(entry, change, NetCount::sumOrNothing);
    }

    Map<LedgerEntry, Integer> toMap() {
        return counts;
    }
}
