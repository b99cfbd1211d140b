package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;

/** Counts that are being added up, of either sign; what comes to nothing is forgotten. */
final class SignedCounts {

    private final Map<LedgerEntry, Integer> counts = new HashMap<>();

    void add(Cell cell, int count) {
        add(new LedgerEntry(cell, LedgerEntry.UNDATED), count);
    }

    void add(Cell cell, LocalDate registeredOn, int count) {
        add(new LedgerEntry(cell, registeredOn), count);
    }

    private void add(LedgerEntry entry, int count) {
        counts.merge(entry, count, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    }

    Map<LedgerEntry, Integer> toMap() {
        return counts;
    }
}
