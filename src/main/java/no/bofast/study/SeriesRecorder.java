package no.bofast.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.tables.Row;
import no.bofast.simulator.Party;
import no.bofast.warning.Evaluation;
import no.bofast.warning.UsualMonth;

/**
 * The month series of some municipalities of a register, for other detectors: what was at risk and usual as known at the close of
 * each month, and each departure by the day on which it became known. Mutable, for one thread.
 */
final class SeriesRecorder {

    static final List<String> MONTH_COLUMNS = List.of("series", "month", "at_risk", "expected", "usual", "usual_shape");
    static final List<String> DEPARTURE_COLUMNS = List.of("series", "month", "registered_on", "departures");

    private final boolean isRecorded;
    private final List<Row> months = new ArrayList<>();
    private final List<Row> departures = new ArrayList<>();

    /** @param isRecorded whether there is anything to record: of two arms with the same departures one is enough */
    SeriesRecorder(boolean isRecorded) {
        this.isRecorded = isRecorded;
    }

    boolean isRecorded() {
        return isRecorded;
    }

    /** Those whose series are recorded. */
    Set<MunicipalityCode> chosen(Set<MunicipalityCode> municipalities) {
        return isRecorded ? municipalities : Set.of();
    }

    /** One row a municipality and month. */
    List<Row> months() {
        return months;
    }

    /** One row a municipality, month and register date. */
    List<Row> departures() {
        return departures;
    }

    /** The name of a municipality's series; the register with and without planted rises has two of each. */
    static String name(RegisterName register, boolean planted, MunicipalityCode municipality) {
        return register.arm() + "-" + register.seed() + (planted ? "-planted-" : "-none-") + municipality;
    }

    /** What is usual in a month, at its close. */
    void closeMonth(String series, MunicipalityCode municipality, YearMonth month, Evaluation evaluation) {
        UsualMonth usual = evaluation.usualMonth(municipality).orElseThrow();
        months.add(Row.of(
                series,
                month,
                usual.atRisk(),
                decimal(usual.expected()),
                decimal(usual.usual()),
                decimal(usual.usualShape())));
    }

    void addDepartures(Map<MunicipalityCode, String> names, List<Party> parties) {
        SortedMap<String, SortedMap<YearMonth, SortedMap<LocalDate, Integer>>> counts = new TreeMap<>();
        Set<MunicipalityCode> wanted = names.keySet();
        parties.stream()
                .filter(party -> wanted.contains(party.home()))
                .forEach(party -> party.exit()
                        .filter(exit -> exit.destination().isPresent())
                        .ifPresent(exit -> counts.computeIfAbsent(names.get(party.home()), name -> new TreeMap<>())
                                .computeIfAbsent(YearMonth.from(exit.day()), month -> new TreeMap<>())
                                .merge(exit.known(), party.size(), Integer::sum)));
        counts.forEach((name, byMonth) -> byMonth.forEach(
                (month, byDay) -> byDay.forEach((day, count) -> departures.add(Row.of(name, month, day, count)))));
    }

    private static String decimal(double value) {
        return String.format(java.util.Locale.ROOT, "%.4f", value);
    }
}
