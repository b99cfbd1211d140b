package no.bofast.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final int SERIES_WITHOUT_RISE = 60;

    /** Days between two looks at what stands. */
    private static final int LOOK_DAYS = 7;

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
        Evaluation without = evaluate(parties, false, sample(), new AlertLives());
        double years = municipalities.size() * (END.getYear() - JUDGED_FROM.getYear() + 1);
        return new RegisterResult(
                register, years, falseAlarms(without), detections(parties), ordinary(parties, without), lives, series);
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
            raised(evaluation, point).forEach(change -> count.merge(change.rule(), 1, Integer::sum));
            counts.add(count);
        }
        return counts;
    }

    private Ordinary ordinary(List<Party> parties, Evaluation without) {
        List<List<AlertChange>> raised = IntStream.range(0, points.size())
                .mapToObj(point -> raised(without, point)
                        .filter(change -> Kind.Matter.DEPARTURES.rules().contains(change.rule()))
                        .toList())
                .toList();
        return Ordinary.in(parties, raised, YearMonth.from(JUDGED_FROM), YearMonth.from(END));
    }

    private static Stream<AlertChange> raised(Evaluation evaluation, int point) {
        return evaluation.history(point).stream()
                .filter(change -> change.kind() == ChangeKind.RAISED)
                .filter(change -> !change.registerDate().isBefore(JUDGED_FROM));
    }

    private List<Detection> detections(List<Party> usual) {
        List<Planted> departures = Planting.in(usual, Kind.Matter.DEPARTURES, register.seed(), END);
        List<Planted> arrivals = Planting.in(usual, Kind.Matter.ARRIVALS, register.seed(), END);
        Map<MunicipalityCode, Rise> rises =
                departures.stream().collect(Collectors.toMap(Planted::municipality, Planted::rise));
        Redirection redirection = new Redirection(arrivals, usual, register.seed());
        List<Party> parties =
                redirection.of(people.parties(options, register.arm().familiesMove(), rises));
        Evaluation evaluation = evaluate(parties, true, rises.keySet(), lives);
        List<List<AlertChange>> histories =
                IntStream.range(0, points.size()).mapToObj(evaluation::history).toList();
        List<Detection> found =
                new ArrayList<>(new Judge(register, histories).detections(departures, firstExtra(parties)));
        found.addAll(new Judge(register, histories.subList(0, 1)).detections(arrivals, redirection.firstExtra()));
        return found;
    }

    private static Map<MunicipalityCode, LocalDate> firstExtra(List<Party> parties) {
        Map<MunicipalityCode, LocalDate> first = new TreeMap<>();
        parties.forEach(party -> party.exit()
                .filter(Party.Exit::extra)
                .ifPresent(exit ->
                        first.merge(party.home(), exit.day(), (one, other) -> one.isBefore(other) ? one : other)));
        return first;
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
