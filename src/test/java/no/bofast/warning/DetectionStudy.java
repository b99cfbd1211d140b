package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;

/**
 * Measures false alarms per municipality-year and the delay of detection on simulated registers, by rule. A program, not a test:
 * {@code DetectionStudy [runs] [family share] [level deviation]}.
 */
final class DetectionStudy {

    private static final YearMonth START = YearMonth.of(2010, 1);
    private static final YearMonth PLANTED = YearMonth.of(2020, 1);
    private static final YearMonth END = YearMonth.of(2023, 12);
    private static final LocalDate JUDGED_FROM = LocalDate.of(2014, 1, 1);
    private static final int PLANTED_EACH = 3;

    private final SortedMap<MunicipalityCode, Municipality> municipalities = ReferenceTables.municipalities();
    private final Map<Rule, Integer> falseAlarms = new EnumMap<>(Rule.class);
    private final Map<String, List<Double>> delays = new java.util.TreeMap<>();
    private double municipalityYears;
    private double nanos;

    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        double families = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0;
        double deviation = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.3;
        WarningSettings settings = WarningSettings.DEFAULTS;
        DetectionStudy study = new DetectionStudy();
        for (int run = 0; run < runs; run++) {
            study.run(run, families, deviation, settings);
        }
        study.print(runs);
    }

    void run(long seed, double families, double deviation, WarningSettings settings) {
        Map<MunicipalityCode, Integer> atRisk = atRiskWhenPlanted(seed, families, deviation, settings);
        Map<MunicipalityCode, SimulatedRegister.Surge> surges = new HashMap<>();
        Map<MunicipalityCode, String> labels = new HashMap<>();
        for (int target : new int[] {30, 100, 300}) {
            for (double factor : new double[] {1.5, 2, 3}) {
                plant(atRisk, target, factor, surges, labels);
            }
        }
        List<AlertChange> history =
                evaluate(seed, families, deviation, settings, surges).history();
        history.stream().filter(c -> c.kind() == ChangeKind.RAISED).forEach(c -> judge(c, surges));
        labels.forEach((code, label) ->
                delays.computeIfAbsent(label, l -> new ArrayList<>()).add(delay(history, code, null)));
        for (Rule rule : Rule.values()) {
            labels.forEach((code, label) -> delays.computeIfAbsent(label + " " + rule, l -> new ArrayList<>())
                    .add(delay(history, code, rule)));
        }
        municipalityYears += municipalities.size() * 10.0 - surges.size() * 4.0;
    }

    private Map<MunicipalityCode, Integer> atRiskWhenPlanted(long seed, double f, double d, WarningSettings settings) {
        Evaluation evaluation = new Evaluation(settings, municipalities);
        List<SimulatedRegister.Change> changes =
                SimulatedRegister.changes(municipalities, options(seed, f, d, Map.of()));
        changes.stream()
                .filter(c -> c.registeredOn().isBefore(PLANTED.atDay(1)))
                .forEach(c -> evaluation.add(
                        c.cell(),
                        c.registeredOn().isBefore(PLANTED.minusMonths(1).atDay(1))
                                ? PLANTED.minusMonths(1).atDay(1)
                                : c.registeredOn(),
                        c.change()));
        evaluation.advanceTo(PLANTED.atDay(1));
        Map<MunicipalityCode, Integer> atRisk = new HashMap<>();
        municipalities
                .keySet()
                .forEach(code ->
                        atRisk.put(code, evaluation.outlook(code).orElseThrow().atRisk()));
        return atRisk;
    }

    private static void plant(
            Map<MunicipalityCode, Integer> atRisk,
            int target,
            double factor,
            Map<MunicipalityCode, SimulatedRegister.Surge> surges,
            Map<MunicipalityCode, String> labels) {
        atRisk.entrySet().stream()
                .filter(e -> !surges.containsKey(e.getKey()))
                .sorted(Comparator.comparingDouble((Map.Entry<MunicipalityCode, Integer> e) ->
                                Math.abs(Math.log((e.getValue() + .1) / target)))
                        .thenComparing(Map.Entry::getKey))
                .limit(PLANTED_EACH)
                .forEach(e -> {
                    surges.put(e.getKey(), new SimulatedRegister.Surge(PLANTED, END, factor));
                    labels.put(e.getKey(), String.format("%3d at risk x%.1f", target, factor));
                });
    }

    private Evaluation evaluate(
            long seed,
            double f,
            double d,
            WarningSettings settings,
            Map<MunicipalityCode, SimulatedRegister.Surge> surges) {
        List<SimulatedRegister.Change> changes = SimulatedRegister.changes(municipalities, options(seed, f, d, surges));
        Evaluation evaluation = new Evaluation(settings, municipalities);
        long before = System.nanoTime();
        changes.forEach(c -> evaluation.add(c.cell(), c.registeredOn(), c.change()));
        evaluation.advanceTo(END.atEndOfMonth().plusDays(1));
        nanos += System.nanoTime() - before;
        return evaluation;
    }

    private static SimulatedRegister.Options options(
            long seed, double families, double deviation, Map<MunicipalityCode, SimulatedRegister.Surge> surges) {
        return new SimulatedRegister.Options(seed, 10_000, START, END, deviation, families, 0, false, surges);
    }

    private void judge(AlertChange change, Map<MunicipalityCode, SimulatedRegister.Surge> surges) {
        boolean planted = surges.containsKey(change.municipality())
                && !change.registerDate().isBefore(PLANTED.atDay(1));
        if (!planted && !change.registerDate().isBefore(JUDGED_FROM)) {
            falseAlarms.merge(change.rule(), 1, Integer::sum);
        }
    }

    private static double delay(List<AlertChange> history, MunicipalityCode code, Rule rule) {
        return history.stream()
                .filter(c -> c.municipality().equals(code) && c.kind() == ChangeKind.RAISED)
                .filter(c ->
                        (rule == null || rule == c.rule()) && !c.registerDate().isBefore(PLANTED.atDay(1)))
                .mapToDouble(
                        c -> c.registerDate().toEpochDay() - PLANTED.atDay(1).toEpochDay())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void print(int runs) {
        System.out.printf(
                "%d runs, %.1f s each, %.0f municipality-years without surges%n",
                runs, nanos / 1e9 / runs, municipalityYears);
        double all = 0;
        for (Rule rule : Rule.values()) {
            int count = falseAlarms.getOrDefault(rule, 0);
            System.out.printf(
                    "  %-7s %5d false alarms, one in %.0f municipality-years%n",
                    rule, count, municipalityYears / count);
            all += count;
        }
        System.out.printf("  all     one in %.0f%n", municipalityYears / all);
        delays.forEach((label, days) -> {
            List<Double> sorted = days.stream().sorted().toList();
            long found = sorted.stream().filter(d -> d < 1460).count();
            long year = sorted.stream().filter(d -> d < 365).count();
            System.out.printf(
                    "  %-26s found %3.0f %% in 4 years, %3.0f %% in one; median delay %.0f days%n",
                    label, 100.0 * found / sorted.size(), 100.0 * year / sorted.size(), sorted.get(sorted.size() / 2));
        });
    }
}
