package no.bofast.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Today;
import no.bofast.forecast.Prospect;
import no.bofast.warning.AlertChange;
import no.bofast.warning.released.ReleasedWarning;

/**
 * What the public sees: the view of the last release.
 *
 * <p>A release is shown when the feed has caught up, whole and at once: whoever asks gets an answer of one release. They come from several
 * partitions, in any order: one that comes early waits for those before it. Written by one thread, read by many.
 */
public final class Releases implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Releases.class.getName());

    private final Supplier<ReleasedWarning> beginning;
    private final Function<List<Release>, List<Prospect>> forecasts;
    private ReleasedWarning warning;
    private final SortedMap<YearMonth, Release> known = new TreeMap<>();
    /** Those that are shown, in their order. */
    private final List<Release> made = new ArrayList<>();

    private final List<AlertChange> alerts = new ArrayList<>();
    private final ChangeNotices notices = new ChangeNotices(MonitorView.NOTICES_PER_SECOND);
    private volatile MonitorView shown = Editor.edit(List.of());
    private volatile boolean isNews;
    private Optional<Today> today = Optional.empty();
    private boolean isNewDay;
    private boolean isWarningLost;

    /**
     * @param beginning early warning that knows of no release yet
     * @param forecasts what all releases lead to expect
     */
    public Releases(Supplier<ReleasedWarning> beginning, Function<List<Release>, List<Prospect>> forecasts) {
        this.beginning = beginning;
        this.forecasts = forecasts;
        this.warning = beginning.get();
    }

    /**
     * The view of the last of some releases.
     *
     * @param made in their order
     * @param before only of those made before a register date, if one is given
     */
    public static MonitorView view(List<Release> made, Optional<LocalDate> before) {
        return view(made, before, none -> List.of());
    }

    /**
     * The same with a forecast.
     *
     * @param forecasts what the releases lead to expect
     */
    public static MonitorView view(
            List<Release> made, Optional<LocalDate> before, Function<List<Release>, List<Prospect>> forecasts) {
        List<Release> of = made.stream()
                .filter(release -> before.stream().allMatch(release.madeOn()::isBefore))
                .toList();
        return Editor.edit(of, List.of(), List.of(), new Prospects(() -> forecasts.apply(of)));
    }

    /** Takes in a release. */
    public void put(Release release) {
        known.put(release.covered(), release);
        isNews = true;
    }

    /** Takes in the country's numbers of a day. */
    public void put(Today day) {
        today = Optional.of(day);
        isNewDay = true;
    }

    /** A fault of early warning must not hide what was released: alerts and outlooks are absent from then on. */
    private void warn(Release release) {
        try {
            if (!isWarningLost) {
                alerts.addAll(warning.take(release));
            }
        } catch (RuntimeException bug) {
            isWarningLost = true;
            alerts.clear();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "early warning failed at release " + release.covered() + "; no alerts are public until a restart",
                    bug);
        }
    }

    /** All that was published by now has been put: shows it. */
    public void caughtUp() {
        if (isNews) {
            showLast();
            isNews = false;
        } else if (isNewDay) {
            today.ifPresent(shown::put);
            notices.clock();
        }
        isNewDay = false;
    }

    private void showLast() {
        if (!made.isEmpty() && known.firstKey().isBefore(made.get(0).covered())) {
            beginAnew();
        }
        takeNext();
        List<Release> all = List.copyOf(made);
        MonitorView last = Editor.edit(
                all, alerts, isWarningLost ? List.of() : warning.outlooks(), new Prospects(() -> forecast(all)));
        today.ifPresent(last::put);
        shown = last;
        last.municipalities().keySet().forEach(notices::municipality);
        notices.alerts();
        notices.clock();
    }

    /** Neither must a fault of the forecast hide it: there are none for this release. */
    private List<Prospect> forecast(List<Release> all) {
        try {
            return forecasts.apply(all);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the forecast failed; none is public until the next release", bug);
            return List.of();
        }
    }

    private void beginAnew() {
        made.clear();
        alerts.clear();
        warning = beginning.get();
    }

    /** As far as none is missing. */
    private void takeNext() {
        YearMonth next = made.isEmpty()
                ? known.firstKey()
                : made.get(made.size() - 1).covered().plusMonths(1);
        while (known.containsKey(next)) {
            made.add(known.get(next));
            warn(known.get(next));
            next = next.plusMonths(1);
        }
    }

    /** Whether a release that is due when the register clock shows a date isn't shown yet. */
    public boolean isBehind(LocalDate clock) {
        return isNews
                || shown.edition().filter(last -> !last.nextOn().isAfter(clock)).isPresent();
    }

    /** The view of the last release; an empty one before the first. */
    public MonitorView shown() {
        return shown;
    }

    /** Where to listen for new releases. */
    public ChangeNotices notices() {
        return notices;
    }

    @Override
    public void close() {
        notices.close();
    }
}
