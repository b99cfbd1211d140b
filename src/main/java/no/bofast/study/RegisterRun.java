package no.bofast.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Party;
import no.bofast.simulator.PartyRegister;
import no.bofast.simulator.Rise;
import no.bofast.simulator.SimulationOptions;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Rule;

/**
 * One register, evaluated twice: as it is, for false alarms, and with rises planted in it, for detection.
 *
 * <p>Everyone lives the same life in both but for the departures that the rises add.
 */
final class RegisterRun {

    static final LocalDate END = LocalDate.of(2022, 12, 31);
    /** Seven years after the first settlement, so that every detector has the history that it asks for. */
    static final LocalDate JUDGED_FROM = LocalDate.of(2017, 1, 1);

    static final Set<Rule> RULES_ON_DEPARTURES = Set.of(Rule.SURGE, Rule.SHIFT);

    private static final int SERIES_WITHOUT_RISE = 60;

    /** Days between two looks at what stands. */
    private static final int LOOK_DAYS = 7;

    /** Months after a rise in which an alert still tells of it. */
    private static final int TOLD_LATE = 3;

    private final PartyRegister people;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final List<OperatingPoint> points;
    private final RegisterName register;
    private final SimulationOptions options;
    private final SeriesRecorder series;
    private final AlertLives lives = new AlertLives();

    RegisterRun(
            PartyRegister people,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            List<OperatingPoint> points,
            RegisterName register,
            int persons) {
        this.people = people;
        this.municipalities = municipalities;
        this.points = points;
        this.register = register;
        this.series = new SeriesRecorder(!register.arm().familiesAreKnown());
        this.options = SimulationOptions.DEFAULT
                .withPersons(persons)
                .withSeed(register.seed())
                .withPeriod(SimulationOptions.DEFAULT.from(), END);
    }

    RegisterResult result() {
        List<Party> parties = people.parties(options, register.arm().familiesMove(), Map.of());
        List<Planted> planted = Planting.in(parties, register.seed(), END);
        Evaluation without = evaluate(parties, false, sample(), new AlertLives());
        double years = municipalities.size() * (END.getYear() - JUDGED_FROM.getYear() + 1);
        return new RegisterResult(register, years, falseAlarms(without), detections(planted), lives, series);
    }

    private Set<MunicipalityCode> sample() {
        List<MunicipalityCode> codes = new ArrayList<>(municipalities.keySet());
        Collections.shuffle(codes, new Random(register.seed()));
        return Set.copyOf(codes.subList(0, SERIES_WITHOUT_RISE));
    }

    private List<Map<Rule, Integer>> falseAlarms(Evaluation evaluation) {
        List<Map<Rule, Integer>> counts = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            Map<Rule, Integer> count = new EnumMap<>(Rule.class);
            evaluation.history(point).stream()
                    .filter(change -> change.kind() == ChangeKind.RAISED)
                    .filter(change -> !change.registerDate().isBefore(JUDGED_FROM))
                    .forEach(change -> count.merge(change.rule(), 1, Integer::sum));
            counts.add(count);
        }
        return counts;
    }

    private List<Detection> detections(List<Planted> planted) {
        Map<MunicipalityCode, Rise> rises =
                planted.stream().collect(Collectors.toMap(Planted::municipality, Planted::rise));
        List<Party> parties = people.parties(options, register.arm().familiesMove(), rises);
        Evaluation evaluation = evaluate(parties, true, rises.keySet(), lives);
        Map<MunicipalityCode, LocalDate> firstExtra = firstExtra(parties);
        return planted.stream()
                .filter(rise -> firstExtra.containsKey(rise.municipality()))
                .map(rise -> detection(rise, firstExtra.get(rise.municipality()), evaluation))
                .toList();
    }

    private static Map<MunicipalityCode, LocalDate> firstExtra(List<Party> parties) {
        Map<MunicipalityCode, LocalDate> first = new TreeMap<>();
        parties.forEach(party -> party.exit()
                .filter(Party.Exit::extra)
                .ifPresent(exit ->
                        first.merge(party.home(), exit.day(), (one, other) -> one.isBefore(other) ? one : other)));
        return first;
    }

    private Detection detection(Planted rise, LocalDate firstExtra, Evaluation evaluation) {
        List<Double> delays = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            delays.add(delay(evaluation.history(point), rise.municipality(), firstExtra));
        }
        return new Detection(register, rise, firstExtra, endDays(evaluation.history(), rise, firstExtra), delays);
    }

    private static double endDays(List<AlertChange> history, Planted planted, LocalDate firstExtra) {
        LocalDate through = planted.rise().through();
        return tellings(history, planted.municipality(), firstExtra)
                .filter(change -> !change.registerDate().isAfter(through.plusMonths(TOLD_LATE)))
                .findFirst()
                .flatMap(told -> end(history, told.alertId()))
                .map(end -> (double) (end.toEpochDay() - through.toEpochDay()))
                .orElse(Detection.NEVER);
    }

    private static Optional<LocalDate> end(List<AlertChange> history, String alertId) {
        return history.stream()
                .filter(change -> change.alertId().equals(alertId))
                .filter(AlertLives::isEnd)
                .map(AlertChange::registerDate)
                .findFirst();
    }

    private static double delay(List<AlertChange> history, MunicipalityCode municipality, LocalDate firstExtra) {
        return tellings(history, municipality, firstExtra)
                .mapToDouble(change -> change.registerDate().toEpochDay() - firstExtra.toEpochDay())
                .min()
                .orElse(Detection.NEVER);
    }

    /** What tells of a rise of departures: that an alert is raised or escalated after its first extra departure. */
    private static Stream<AlertChange> tellings(
            List<AlertChange> history, MunicipalityCode municipality, LocalDate firstExtra) {
        return history.stream()
                .filter(change -> change.municipality().equals(municipality))
                .filter(change -> RULES_ON_DEPARTURES.contains(change.rule()))
                .filter(change -> change.kind() == ChangeKind.RAISED || change.kind() == ChangeKind.ESCALATED)
                .filter(change -> !change.registerDate().isBefore(firstExtra));
    }

    private Evaluation evaluate(
            List<Party> parties, boolean planted, Set<MunicipalityCode> recorded, AlertLives watched) {
        Evaluation evaluation = new Evaluation(
                points.get(0).settings(),
                points.stream().skip(1).map(OperatingPoint::settings).toList(),
                municipalities);
        parties.forEach(new PartyChanges(register.arm().familiesAreKnown(), evaluation::add)::add);
        Map<MunicipalityCode, String> names = series.chosen(recorded).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> SeriesRecorder.name(register, planted, code),
                        (one, other) -> one,
                        TreeMap::new));
        for (YearMonth month = YearMonth.from(options.from());
                !month.isAfter(YearMonth.from(END));
                month = month.plusMonths(1)) {
            lookThrough(month, evaluation, watched);
            YearMonth closed = month;
            names.forEach((code, name) -> series.closeMonth(name, code, closed, evaluation));
        }
        series.addDepartures(names, parties);
        return evaluation;
    }

    private static void lookThrough(YearMonth month, Evaluation evaluation, AlertLives watched) {
        LocalDate next = month.plusMonths(1).atDay(1);
        for (LocalDate date = month.atDay(1).plusDays(LOOK_DAYS);
                date.isBefore(next);
                date = date.plusDays(LOOK_DAYS)) {
            evaluation.advanceTo(date);
            watched.look(date, evaluation);
        }
        evaluation.advanceTo(next);
        watched.look(next, evaluation);
    }
}
