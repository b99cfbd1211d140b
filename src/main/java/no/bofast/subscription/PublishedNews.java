package no.bofast.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;

/**
 * What was published of alerts, in memory: as it came, as long as it may still be told to somebody; and the newest of each change.
 *
 * <p>What was published longer ago than is remembered is told to nobody any more, and neither is a later revision of it. So
 * messages can be forgotten after that time, and nothing is told twice for want of them. Bounds: what was published in the time that
 * is remembered; and one for each change of an alert in the topic, as the read model has too. Published by one thread, for many to read.
 */
public final class PublishedNews {

    private final Clock clock;
    private final Duration remembered;
    private final PlanNews plans;
    private final NavigableMap<Long, Published> byPosition = new ConcurrentSkipListMap<>();
    /** What was published last under each key. */
    private final Map<String, AlertNews> byKey = new ConcurrentHashMap<>();

    private final Map<Told, AlertNews> byTold = new ConcurrentHashMap<>();
    /** By alert, the kinds of its changes that stand, by their keys. */
    private final Map<String, Map<String, ChangeKind>> standing = new ConcurrentHashMap<>();

    private long end;

    /** @param remembered how long what was published may be told */
    public PublishedNews(Clock clock, Duration remembered) {
        this(clock, remembered, new PlanNews(Plans.NONE, code -> ""));
    }

    private PublishedNews(Clock clock, Duration remembered, PlanNews plans) {
        this.clock = clock;
        this.remembered = remembered;
        this.plans = plans;
    }

    /**
     * The same that knows what subscribers planned by; nothing has been published yet.
     *
     * @param countyOf code of the county of a municipality; empty if it is of no county
     */
    public PublishedNews with(Plans known, Function<MunicipalityCode, String> countyOf) {
        return new PublishedNews(clock, remembered, new PlanNews(known, countyOf));
    }

    /** As which month began plans are judged. */
    public Optional<YearMonth> plansAsOf() {
        return plans.plans().asOf();
    }

    /** What is to be told of a subscriber's plan. */
    public List<AlertNews> ofPlan(Subscription subscription) {
        return plans.of(subscription);
    }

    private record Published(AlertNews news, Instant at) {}

    /** Takes in what was published, position by position; what was read before changes nothing. */
    public void publish(String key, long position, Instant at, AlertChange change, boolean isWithdrawn) {
        if (position < end) {
            return;
        }
        end = position + 1;
        AlertNews news = AlertNews.after(Optional.ofNullable(byKey.get(key)), key, position, change, isWithdrawn);
        byKey.put(key, news);
        byTold.put(news.told(), news);
        standing.compute(change.alertId(), (alert, changes) -> with(changes, news));
        byPosition.put(position, new Published(news, at));
        forgetOld();
    }

    private static Map<String, ChangeKind> with(Map<String, ChangeKind> changes, AlertNews news) {
        Map<String, ChangeKind> now = changes == null ? new ConcurrentHashMap<>() : changes;
        if (news.isWithdrawn()) {
            now.remove(news.key());
        } else {
            now.put(news.key(), news.change().kind());
        }
        return now.isEmpty() ? null : now;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(remembered);
        while (!byPosition.isEmpty() && byPosition.firstEntry().getValue().at().isBefore(oldest)) {
            byPosition.pollFirstEntry();
        }
    }

    /** What was published at a position and later and may still be told, in order. */
    public List<AlertNews> from(long position) {
        Instant oldest = clock.instant().minus(remembered);
        long first = byPosition.values().stream()
                .filter(published -> !published.at().isBefore(oldest))
                .mapToLong(published -> published.news().position())
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return byPosition.tailMap(Math.max(first, position), true).values().stream()
                .map(Published::news)
                .filter(news -> news.since() >= first)
                .toList();
    }

    /** The newest of what a message tells. */
    public Optional<AlertNews> find(Told told) {
        return Optional.ofNullable(byTold.get(told)).or(() -> plans.find(told));
    }

    /** Whether an alert has ended, or none of its changes stands. */
    public boolean isOver(String alertId) {
        if (PlanNews.isOfPlan(alertId)) {
            return plans.isOver(alertId);
        }
        Map<String, ChangeKind> changes = standing.getOrDefault(alertId, Map.of());
        return changes.isEmpty()
                || changes.containsValue(ChangeKind.RESOLVED)
                || changes.containsValue(ChangeKind.RETRACTED);
    }
}
