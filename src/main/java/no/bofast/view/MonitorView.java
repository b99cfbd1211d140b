package no.bofast.view;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.bofast.disclosure.release.Today;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.forecast.Prospect;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/**
 * All that reports, the API and the page may ask, in memory: counts, outlooks, alerts, progress, dead letters.
 *
 * <p>Written by one thread (the feeder), read by many. Exact, or made of releases alone; then it says which is the last.
 */
public final class MonitorView implements AutoCloseable {

    /** How often listeners are told at most: quick to the eye, and cheap for a page with many readers. */
    static final int NOTICES_PER_SECOND = 4;

    private final CountsView counts = new CountsView();
    private final SortedMap<MunicipalityCode, MunicipalityView> municipalities = new ConcurrentSkipListMap<>();
    private final Map<MunicipalityCode, Outlook> outlooks = new ConcurrentHashMap<>();
    private final Prospects prospects;
    private final AlertHistory alerts = new AlertHistory();
    private final Optional<Edition> edition;
    private final ChangeNotices notices;
    private volatile Progress progress;
    private volatile Optional<Integer> foretold = Optional.empty();
    private volatile Optional<Today> today = Optional.empty();
    private volatile Map<RejectionReason, Long> deadLetters = Map.of();

    /** An empty exact view, from an instant of the wall clock on. */
    public MonitorView(Instant startedAt) {
        this(Optional.empty(), Progress.none(startedAt), new Prospects(), new ChangeNotices(NOTICES_PER_SECOND));
    }

    private MonitorView(Optional<Edition> edition, Progress progress, Prospects prospects, ChangeNotices notices) {
        this.edition = edition;
        this.prospects = prospects;
        this.progress = progress;
        this.notices = notices;
    }

    /** An empty view of a release, or of none yet, which is filled before anyone sees it. */
    static MonitorView released(Optional<Edition> edition, Prospects prospects) {
        Progress progress = edition.map(shown -> new Progress(shown.madeAt(), Map.of(), shown.madeAt()))
                .orElseGet(() -> Progress.none(Instant.MIN));
        return new MonitorView(edition, progress, prospects, ChangeNotices.silent());
    }

    /** Replaces the count of a cell. */
    public void put(Cell cell, CellCount count) {
        counts.put(cell, count);
        entry(cell.municipality()).put(cell, count);
        if (cell instanceof Cell.Flow flow) {
            entry(flow.destination()).putArrival(flow, count);
            notices.municipality(flow.destination());
        }
        notices.municipality(cell.municipality());
    }

    /** Replaces the outlook of a municipality, or that of the nation under {@code 0000}. */
    public void put(Outlook outlook) {
        outlooks.put(outlook.municipality(), outlook);
        notices.municipality(outlook.municipality());
    }

    /** Takes in a request to settle people, or a decision to. */
    public void put(SettlingStatement statement) {
        counts.settling().add(statement).forEach(notices::municipality);
    }

    /** Replaces the forecast of a municipality made at the beginning of a month. */
    public void put(Prospect prospect) {
        prospects.put(prospect);
        notices.municipality(prospect.municipality());
    }

    /**
     * Takes in a change of an alert.
     *
     * @param key tells the change from every other; a later change with the same key is its revision
     */
    public void putAlert(String key, AlertChange change) {
        alerts.put(key, change);
        notices.alerts();
    }

    /** Takes back the change of an alert that was put with this key. */
    public void withdrawAlert(String key) {
        alerts.withdraw(key);
        notices.alerts();
    }

    /** All that was published by now has been put. */
    public void caughtUp() {
        foretold = prospects.newest();
    }

    /** The first month of the newest forecast of which all counts are here that it was made of; empty as long as there is none. */
    public Optional<Integer> foretold() {
        return foretold;
    }

    /** Replaces the number of dead letters of each reason. */
    public void putDeadLetters(Map<RejectionReason, Long> byReason) {
        Map<RejectionReason, Long> copy = new EnumMap<>(RejectionReason.class);
        copy.putAll(byReason);
        deadLetters = Collections.unmodifiableMap(copy);
    }

    /** Replaces the progress. */
    public void put(Progress reached) {
        boolean clockMoved = !reached.registerClock().equals(progress.registerClock());
        progress = reached;
        if (clockMoved) {
            notices.clock();
        }
    }

    /** Replaces what the public sees of the country day by day. */
    void put(Today shown) {
        today = Optional.of(shown);
    }

    /** What the public sees of the country day by day; empty for a view that is exact, and before the first day. */
    public Optional<Today> today() {
        return today;
    }

    /** Which release it shows; empty for one that is exact, and before the first release. */
    public Optional<Edition> edition() {
        return edition;
    }

    public CountsView counts() {
        return counts;
    }

    /** The municipality's counts; empty ones if nothing was ever counted there. */
    public MunicipalityView of(MunicipalityCode code) {
        MunicipalityView known = municipalities.get(code);
        return known == null ? new MunicipalityView() : known;
    }

    /** Every municipality that anything was ever counted in, the pseudo-municipality {@code 0000} included. */
    public SortedMap<MunicipalityCode, MunicipalityView> municipalities() {
        return Collections.unmodifiableSortedMap(municipalities);
    }

    /** The latest outlook of a municipality; of the nation under {@code 0000}. */
    public Optional<Outlook> outlook(MunicipalityCode code) {
        return Optional.ofNullable(outlooks.get(code));
    }

    public Prospects prospects() {
        return prospects;
    }

    public AlertHistory alerts() {
        return alerts;
    }

    public Progress progress() {
        return progress;
    }

    public Map<RejectionReason, Long> deadLetters() {
        return deadLetters;
    }

    /** Where to listen for changes. */
    public ChangeNotices notices() {
        return notices;
    }

    @Override
    public void close() {
        notices.close();
    }

    MunicipalityView entry(MunicipalityCode code) {
        return municipalities.computeIfAbsent(code, unused -> new MunicipalityView());
    }
}
