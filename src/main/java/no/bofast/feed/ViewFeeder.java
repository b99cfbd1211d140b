package no.bofast.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.view.Batches;
import no.bofast.view.Intake;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Writes everything that is published into the read model, and what everyone may see of it into batches. */
public final class ViewFeeder implements FeedListener {

    private final List<Intake> intakes;
    private final Optional<Batches> batches;
    private final Clock wallClock;

    /** Into one view that has no batches. */
    public ViewFeeder(MonitorView view, Clock wallClock) {
        this(List.of(view), Optional.empty(), wallClock);
    }

    /** Into a view as it comes, and into another in batches. */
    public ViewFeeder(MonitorView live, Batches batches, Clock wallClock) {
        this(List.of(live, batches), Optional.of(batches), wallClock);
    }

    private ViewFeeder(List<Intake> intakes, Optional<Batches> batches, Clock wallClock) {
        this.intakes = intakes;
        this.batches = batches;
        this.wallClock = wallClock;
    }

    @Override
    public void count(Cell cell, CellCount count) {
        intakes.forEach(intake -> intake.put(cell, count));
    }

    @Override
    public void outlook(Outlook outlook) {
        intakes.forEach(intake -> intake.put(outlook));
    }

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {
        if (isWithdrawn) {
            intakes.forEach(intake -> intake.withdrawAlert(key));
        } else {
            intakes.forEach(intake -> intake.putAlert(key, change));
        }
    }

    @Override
    public void progress(Instant registerClock, List<Long> positions) {
        Map<Integer, Long> byPartition = new HashMap<>();
        for (int partition = 0; partition < positions.size(); partition++) {
            byPartition.put(partition, positions.get(partition));
        }
        Progress reached = new Progress(registerClock, byPartition, wallClock.instant());
        intakes.forEach(intake -> intake.put(reached));
    }

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {
        intakes.forEach(intake -> intake.putDeadLetters(byReason));
    }

    /** Whether a view that has come so far shows what everyone may see of what was told. */
    public boolean isShownBy(Progress shown) {
        return batches.map(held -> held.areShownBy(shown)).orElse(true);
    }

    @Override
    public void caughtUp() {
        batches.ifPresent(Batches::caughtUp);
    }
}
