package no.bofast.view;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/**
 * Holds back what is published until a batch of whole register dates is over, and then hands all of it on together.
 *
 * <p>Numbers that followed every event would tell, to whoever looks twice, what the one event between the looks was. In batches
 * the moves of all who moved in the same days stand together. Batches end at fixed register dates, so that every instance ends
 * them at the same.
 *
 * <p>A batch that is over is handed on when the feed has caught up, so that nothing of it is left behind; while the feed is behind
 * (a load, a restart), every few seconds, so that readers see it come.
 */
public final class Batches implements Intake {

    private static final Duration BEHIND = Duration.ofSeconds(2);

    private final Intake next;
    private final int days;
    private final Map<Cell, CellCount> counts = new HashMap<>();
    private final Map<MunicipalityCode, Outlook> outlooks = new HashMap<>();
    /** Empty for one that is withdrawn. */
    private final Map<String, Optional<AlertChange>> alerts = new HashMap<>();

    private Optional<Map<RejectionReason, Long>> deadLetters = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private volatile long batch = Long.MIN_VALUE;
    /** By the wall clock, since when a batch is over, or was last handed on while the feed was behind. */
    private Optional<Instant> dueSince = Optional.empty();

    /** @param days register dates in a batch, at least 1 */
    public Batches(Intake next, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a batch must be of one register date or more, got: " + days);
        }
        this.next = next;
        this.days = days;
    }

    @Override
    public void put(Cell cell, CellCount count) {
        counts.put(cell, count);
    }

    @Override
    public void put(Outlook outlook) {
        outlooks.put(outlook.municipality(), outlook);
    }

    @Override
    public void putAlert(String key, AlertChange change) {
        alerts.put(key, Optional.of(change));
    }

    @Override
    public void withdrawAlert(String key) {
        alerts.put(key, Optional.empty());
    }

    @Override
    public void putDeadLetters(Map<RejectionReason, Long> byReason) {
        deadLetters = Optional.of(byReason);
    }

    @Override
    public void put(Progress reached) {
        progress = Optional.of(reached);
        long now = reached.hasStarted() ? batchOf(reached.registerClock()) : Long.MIN_VALUE;
        if (now > batch && dueSince.isEmpty()) {
            dueSince = Optional.of(reached.lastAdvance());
        }
        batch = Math.max(batch, now);
        if (dueSince.isPresent() && reached.lastAdvance().isAfter(dueSince.get().plus(BEHIND))) {
            handOn();
            dueSince = Optional.of(reached.lastAdvance());
        }
    }

    private long batchOf(Instant clock) {
        return Math.floorDiv(RegisterTime.dateOf(clock).toEpochDay(), days);
    }

    /**
     * Whether a view that has come so far shows all it may, but for the batch that has just ended, which may be on its way; may be asked
     * by any thread.
     */
    public boolean areShownBy(Progress shown) {
        return batch == Long.MIN_VALUE || shown.hasStarted() && batchOf(shown.registerClock()) >= batch - 1;
    }

    /** All that was published by now has been put. */
    public void caughtUp() {
        if (dueSince.isPresent()) {
            handOn();
            dueSince = Optional.empty();
        }
    }

    /** The progress last, so that who sees a date sees all of it. */
    private void handOn() {
        counts.forEach(next::put);
        counts.clear();
        outlooks.values().forEach(next::put);
        outlooks.clear();
        alerts.forEach(this::handOn);
        alerts.clear();
        deadLetters.ifPresent(next::putDeadLetters);
        progress.ifPresent(next::put);
    }

    private void handOn(String key, Optional<AlertChange> change) {
        change.ifPresentOrElse(latest -> next.putAlert(key, latest), () -> next.withdrawAlert(key));
    }
}
