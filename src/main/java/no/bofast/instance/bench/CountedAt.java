package no.bofast.instance.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.feed.FeedListener;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.study.bench.LateSettlements;
import no.bofast.view.CountsView;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** When each of the arrivals was sent, and when it was in the view. Sent by one thread, and told by another what is published. */
final class CountedAt implements FeedListener {

    private final LateSettlements arrivals;
    private final List<Long> ends;
    private final CountsView view = new CountsView();
    private final ReplayResult reached = new ReplayResult();
    private final long[] sentAt;
    private final long[] took;
    private int counted;

    /** @param ends of the input before the arrivals */
    CountedAt(LateSettlements arrivals, List<Long> ends) {
        this.arrivals = arrivals;
        this.ends = ends;
        this.sentAt = new long[arrivals.events()];
        this.took = new long[arrivals.events()];
    }

    synchronized void sent(int event) {
        sentAt[event] = System.nanoTime();
    }

    @Override
    public synchronized void count(Cell cell, CellCount count) {
        view.put(cell, count);
        long now = System.nanoTime();
        arrivals.countedNow(cell, count.total()).forEach(event -> {
            took[event] = now - sentAt[event];
            counted++;
        });
    }

    @Override
    public void progress(Instant registerClock, List<Long> positions) {
        reached.progress(registerClock, positions);
    }

    /** Whether all that came before the arrivals is in the view. */
    boolean hasCaughtUp() {
        return reached.hasReached(ends);
    }

    synchronized boolean isComplete() {
        return counted == sentAt.length;
    }

    /** How long each took, the fastest first. */
    synchronized long[] sortedNanos() {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void outlook(Outlook outlook) {
        // Not measured.
    }

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {
        // Not measured.
    }

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {
        // Not measured.
    }
}
