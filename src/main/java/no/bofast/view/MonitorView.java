package no.bofast.view;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/**
 * All that reports, the API and the page may ask, in memory: counts, outlooks, alerts, progress, dead letters.
 *
 * <p>Written by one thread (the feeder), read by many. Exact: whoever lets a number out passes it through
 * {@code disclosure}.
 */
public final class MonitorView implements Intake, AutoCloseable {

    /** How often listeners are told at most: quick to the eye, and cheap for a page with many readers. */
    private static final int NOTICES_PER_SECOND = 4;

    private final CountsView counts = new CountsView();
    private final SortedMap<MunicipalityCode, MunicipalityView> municipalities = new ConcurrentSkipListMap<>();
    private final Map<MunicipalityCode, Outlook> outlooks = new ConcurrentHashMap<>();
    private final AlertHistory alerts = new AlertHistory();
    private final ChangeNotices notices = new ChangeNotices(NOTICES_PER_SECOND);
    private volatile Progress progress;
    private volatile Map<RejectionReason, Long> deadLetters = Map.of();

    /** An empty view, from an instant of the wall clock on. */
    public MonitorView(Instant startedAt) {
        progress = Progress.none(startedAt);
    }

    @Override
    public void put(Cell cell, CellCount count) {
        counts.put(cell, count);
        entry(cell.municipality()).put(cell, count);
        if (cell instanceof Cell.Flow flow) {
            entry(flow.destination()).putArrival(flow, count);
            notices.municipality(flow.destination());
        }
        notices.municipality(cell.municipality());
    }

    @Override
    public void put(Outlook outlook) {
        outlooks.put(outlook.municipality(), outlook);
        notices.municipality(outlook.municipality());
    }

    @Override
    public void putAlert(String key, AlertChange change) {
        alerts.put(key, change);
        notices.alerts();
    }

    @Override
    public void withdrawAlert(String key) {
        alerts.withdraw(key);
        notices.alerts();
    }

    @Override
    public void putDeadLetters(Map<RejectionReason, Long> byReason) {
        Map<RejectionReason, Long> copy = new EnumMap<>(RejectionReason.class);
        copy.putAll(byReason);
        deadLetters = Collections.unmodifiableMap(copy);
    }

    @Override
    public void put(Progress reached) {
        boolean clockMoved = !reached.registerClock().equals(progress.registerClock());
        progress = reached;
        if (clockMoved) {
            notices.clock();
        }
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

    private MunicipalityView entry(MunicipalityCode code) {
        return municipalities.computeIfAbsent(code, unused -> new MunicipalityView());
    }
}
