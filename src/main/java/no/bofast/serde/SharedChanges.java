package no.bofast.serde;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.municipality.CellCount;
import no.bofast.schema.RegisteredChange;

/**
 * The changes of counts as records, and back; equal ones are mostly one object, since what becomes known of a person changes a
 * dozen counts alike. Thread-safe: threads that don't see each other's records make their own.
 */
final class SharedChanges {

    private static final Known[] KNOWN = new Known[1 << 12];

    private SharedChanges() {}

    static List<RegisteredChange> of(CellCount count) {
        List<RegisteredChange> changes = new ArrayList<>(count.size());
        count.forEachDay((day, change) -> changes.add(record(day, change)));
        return changes;
    }

    private static RegisteredChange record(int day, int change) {
        int place = day + change * 1_001 & KNOWN.length - 1;
        Known known = KNOWN[place];
        if (known == null || known.day != day || known.change != change) {
            known = new Known(day, change, new RegisteredChange(LocalDate.ofEpochDay(day), change));
            KNOWN[place] = known;
        }
        return known.record;
    }

    static CellCount count(List<RegisteredChange> changes) {
        int[] days = new int[changes.size()];
        int[] signed = new int[changes.size()];
        for (int i = 0; i < days.length; i++) {
            RegisteredChange change = changes.get(i);
            days[i] = Math.toIntExact(change.getRegisteredOn().toEpochDay());
            signed[i] = change.getChange();
        }
        return CellCount.of(days, signed, 0);
    }

    /** A record with what it says; all final, so that another thread sees the record whole. */
    private record Known(int day, int change, RegisteredChange record) {}
}
