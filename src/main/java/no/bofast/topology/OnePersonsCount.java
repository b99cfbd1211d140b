package no.bofast.topology;

import java.time.LocalDate;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;

/**
 * Passes on what one person after the other counts, and lets a stop cut off who counts for long: thousands of moves that come and go
 * with thousands of changes of protection are millions of changes. What others count is over soon, and worth being committed.
 *
 * <p>For one thread.
 */
final class OnePersonsCount implements CountSink {

    /** So many changes take about a second; nearly everyone has some dozens. */
    static final int MANY = 1_000_000;

    private final CountSink counts;
    private final Stopping stopping;
    private int changes;

    OnePersonsCount(CountSink counts, Stopping stopping) {
        this.counts = counts;
        this.stopping = stopping;
    }

    /** Begins with the next person. */
    OnePersonsCount begin() {
        changes = 0;
        return this;
    }

    @Override
    public void add(Cell cell, LocalDate registeredOn, int change) {
        counts.add(cell, registeredOn, change);
        changes++;
        if (changes == MANY) {
            changes = 0;
            stopping.check();
        }
    }
}
