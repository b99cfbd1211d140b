package no.bofast.view;

import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Takes in what the monitor publishes, from one thread. */
public interface Intake {

    /** Replaces the count of a cell. */
    void put(Cell cell, CellCount count);

    /** Replaces the outlook of a municipality, or that of the nation under {@code 0000}. */
    void put(Outlook outlook);

    /**
     * Takes in a change of an alert.
     *
     * @param key tells the change from every other; a later change with the same key is its revision
     */
    void putAlert(String key, AlertChange change);

    /** Takes back the change of an alert that was put with this key. */
    void withdrawAlert(String key);

    /** Replaces the number of dead letters of each reason. */
    void putDeadLetters(Map<RejectionReason, Long> byReason);

    /** Replaces the progress. */
    void put(Progress reached);
}
