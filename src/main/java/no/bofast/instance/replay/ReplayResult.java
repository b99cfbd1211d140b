package no.bofast.instance.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.RightsRules;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.feed.FeedListener;
import no.bofast.report.counts.ReplayTables;
import no.bofast.report.files.AlertsFile;
import no.bofast.report.measures.Places;
import no.bofast.view.CountsView;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Collects everything that a monitor publishes. Written by the feed's thread, read by others when the feed has caught up. */
public final class ReplayResult implements FeedListener {

    private final CountsView counts = new CountsView();
    private final Map<String, AlertChange> alerts = new ConcurrentHashMap<>();
    private final SortedMap<YearMonth, Release> releases = new ConcurrentSkipListMap<>();
    private volatile Map<RejectionReason, Long> deadLetters = Map.of();
    private volatile List<Long> positions = List.of();
    private volatile Optional<Instant> clock = Optional.empty();

    @Override
    public void count(Cell cell, CellCount count) {
        counts.put(cell, count);
    }

    @Override
    public void settling(SettlingStatement statement) {
        counts.settling().add(statement);
    }

    @Override
    public void outlook(Outlook outlook) {
        // No table shows outlooks.
    }

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {
        if (isWithdrawn) {
            alerts.remove(key);
        } else {
            alerts.put(key, change);
        }
    }

    @Override
    public void release(Release release) {
        releases.put(release.covered(), release);
    }

    @Override
    public void progress(Instant registerClock, List<Long> reached) {
        clock = Optional.of(registerClock);
        positions = reached;
    }

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {
        deadLetters = byReason;
    }

    /** Whether everything before the offsets has been published. */
    public boolean hasReached(List<Long> ends) {
        List<Long> reached = positions;
        for (int partition = 0; partition < ends.size(); partition++) {
            if (ends.get(partition) > (partition < reached.size() ? reached.get(partition) : 0)) {
                return false;
            }
        }
        return true;
    }

    public long position() {
        return positions.stream().mapToLong(Long::longValue).sum();
    }

    /** Everything that was released, the earliest first. */
    public List<Release> releases() {
        return List.copyOf(releases.values());
    }

    public CountsView counts() {
        return counts;
    }

    /**
     * Writes all tables into a directory.
     *
     * @param rights which follow whom, and how long
     * @param places the municipalities of today
     */
    public void write(Path directory, RightsRules rights, Places places) throws IOException {
        ReplayTables.Moment moment = ReplayTables.Moment.at(clock, rights, places);
        ReplayTables.write(counts, moment, deadLettersByLabel(), directory);
        AlertsFile.write(alerts(), directory);
    }

    private Map<String, Long> deadLettersByLabel() {
        return deadLetters.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().label(), Map.Entry::getValue));
    }

    /** The history of alerts, in order of register time. */
    private List<AlertChange> alerts() {
        return alerts.values().stream()
                .sorted(Comparator.comparing(AlertChange::registerDate)
                        .thenComparing(AlertChange::rule)
                        .thenComparing(AlertChange::municipality)
                        .thenComparing(AlertChange::alertId)
                        .thenComparing(AlertChange::kind))
                .toList();
    }

    /** Where the register clock stands; empty before any event was published. */
    public Optional<Instant> registerClock() {
        return clock;
    }
}
