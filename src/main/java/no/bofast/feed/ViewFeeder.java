package no.bofast.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Today;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.forecast.Prospect;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.view.Releases;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Writes everything that is published into the read model. */
public final class ViewFeeder implements FeedListener {

    private final MonitorView live;
    private final Optional<Releases> releases;
    private final Clock wallClock;

    /** @param releases empty where everyone sees exact counts */
    public ViewFeeder(MonitorView live, Optional<Releases> releases, Clock wallClock) {
        this.live = live;
        this.releases = releases;
        this.wallClock = wallClock;
    }

    @Override
    public void count(Cell cell, CellCount count) {
        live.put(cell, count);
    }

    @Override
    public void outlook(Outlook outlook) {
        live.put(outlook);
    }

    @Override
    public void settling(SettlingStatement statement) {
        live.put(statement);
    }

    @Override
    public void forecast(Prospect prospect) {
        live.put(prospect);
    }

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {
        if (isWithdrawn) {
            live.withdrawAlert(key);
        } else {
            live.putAlert(key, change);
        }
    }

    @Override
    public void progress(Instant registerClock, List<Long> positions) {
        Map<Integer, Long> byPartition = new HashMap<>();
        for (int partition = 0; partition < positions.size(); partition++) {
            byPartition.put(partition, positions.get(partition));
        }
        live.put(new Progress(registerClock, byPartition, wallClock.instant()));
    }

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {
        live.putDeadLetters(byReason);
    }

    @Override
    public void release(Release release) {
        releases.ifPresent(known -> known.put(release));
    }

    @Override
    public void today(Today today) {
        releases.ifPresent(known -> known.put(today));
    }

    @Override
    public void caughtUp() {
        live.caughtUp();
        releases.ifPresent(Releases::caughtUp);
    }
}
