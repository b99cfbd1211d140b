package no.bofast.domain;

import java.time.LocalDate;

/** Receives signed changes of counts. */
public interface CountSink {

    /**
     * Something to add to the count of a cell.
     *
     * @param registeredOn register date on which it became known; {@link LedgerEntry#UNDATED} for a cell that is not dated
     */
    void add(Cell cell, LocalDate registeredOn, int change);
}
