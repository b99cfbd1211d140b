package no.bofast.domain;

import java.time.LocalDate;

/**
 * Where one line of a ledger counts: a cell and, for a dated one, the register date on which the change became known.
 *
 * @param registeredOn register date; {@link #UNDATED} for a cell that is not dated
 */
public record LedgerEntry(Cell cell, LocalDate registeredOn) {

    /** Stands for the register date of a cell that only knows the present. */
    public static final LocalDate UNDATED = LocalDate.MIN;

    public LedgerEntry {
        if (cell.isDated() == registeredOn.equals(UNDATED)) {
            throw new IllegalArgumentException("a dated cell needs a register date, an undated one must have none");
        }
    }
}
