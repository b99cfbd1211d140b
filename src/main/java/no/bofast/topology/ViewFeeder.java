package no.bofast.topology;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Writes everything that is published into the read model. */
public final class ViewFeeder implements FeedListener {

    private final MonitorView view;
    private final Clock wallClock;

    public ViewFeeder(MonitorView view, Clock wallClock) {
        this.view = view;
        this.wallClock = wallClock;
    }

    @Override
    public void count(Cell cell, CellCount count) {
        view.put(cell, count);
    }

    @Override
    public void outlook(Outlook outlook) {
        view.put(outlook);
    }

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {
        if (isWithdrawn) {
            view.withdrawAlert(key);
        } else {
            view.putAlert(key, change);
        }
    }

    @Override
    public void progress(Instant registerClock, List<Long> positions) {
        Map<Integer, Long> byPartition = new HashMap<>();
        for (int partition = 0; partition < positions.size(); partition++) {
            byPartition.put(partition, positions.get(partition));
        }
        view.put(new Progress(registerClock, byPartition, wallClock.instant()));
    }

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {
        view.putDeadLetters(byReason);
    }
}
