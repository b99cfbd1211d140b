package no.bofast.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.domain.Dimension;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.warning.baseline.MunicipalityCounts;

/** Finds the {@link Circumstances} of an alert's window. */
final class Surroundings {

    private static final int MOST_DESTINATIONS = 5;

    private final Day day;
    private final MunicipalityCounts counts;
    private final Evidence evidence;
    private final int from;
    private final int through;

    private Surroundings(Day day, int place, Evidence evidence) {
        this.day = day;
        this.counts = day.counts().municipality(place);
        this.evidence = evidence;
        this.from = MonthNumber.of(evidence.window().from());
        this.through = MonthNumber.of(evidence.window().through());
    }

    static Circumstances of(Rule rule, Day day, int place, Evidence evidence, InfluxSettings settings) {
        return switch (rule) {
            case SURGE, SHIFT -> new Surroundings(day, place, evidence).ofChange(place);
            case LEVEL -> new Surroundings(day, place, evidence).ofState();
            case INFLUX, INFLUX_SCHOOL, INFLUX_PAST_GRANT ->
                new ArrivalSurroundings(ArrivalGroup.of(rule), settings, day, place, evidence).circumstances();
            case DRIFT -> Circumstances.NONE;
        };
    }

    private Circumstances ofChange(int place) {
        Others others = new Others(day, place, day.month() - through, day.month() - from);
        return circumstances(drivers(), others.elsewhere());
    }

    /** The limit of a share is of all together, so nothing is expected of groups. */
    private Circumstances ofState() {
        List<Circumstances.Driver> observed = drivers().stream()
                .filter(driver -> driver.observed() != 0)
                .map(Circumstances.Driver::observedOnly)
                .toList();
        return circumstances(observed, Optional.empty());
    }

    private Circumstances circumstances(
            List<Circumstances.Driver> drivers, Optional<Circumstances.Elsewhere> elsewhere) {
        return new Circumstances(drivers, rights(), most(counts.destinations(from, through)), elsewhere);
    }

    /** Empty where it isn't known of everyone who left. */
    private Optional<Circumstances.Rights> rights() {
        int programme = counts.departures(RightsPeriod.PROGRAMME, from, through);
        int grant = counts.departures(RightsPeriod.GRANT, from, through);
        int none = counts.departures(RightsPeriod.NONE, from, through);
        return programme + grant + none == counts.departures(from, through)
                ? Optional.of(new Circumstances.Rights(programme, programme + grant))
                : Optional.empty();
    }

    /** The municipalities with most moves, most first. */
    static List<Circumstances.Destination> most(SortedMap<Integer, Integer> byCode) {
        return byCode.entrySet().stream()
                .map(e -> new Circumstances.Destination(new MunicipalityCode(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Circumstances.Destination::departures)
                        .reversed()
                        .thenComparing(Circumstances.Destination::municipality))
                .limit(MOST_DESTINATIONS)
                .toList();
    }

    private List<Circumstances.Driver> drivers() {
        List<Circumstances.Driver> drivers = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            addDrivers(dimension, drivers);
        }
        return drivers;
    }

    private void addDrivers(Dimension dimension, List<Circumstances.Driver> drivers) {
        double people = evidence.expected() * day.peopleOfADecision();
        double[] likely = likely(dimension);
        double sum = 0;
        for (double one : likely) {
            sum += one;
        }
        for (int category = 0; category < likely.length; category++) {
            int observed = counts.departures(dimension, category, from, through);
            double expected = sum > 0 ? people * likely[category] / sum : 0;
            if (observed != 0 || expected > 0) {
                drivers.add(Circumstances.Driver.of(
                        dimension.label(), dimension.categories().get(category), observed, expected));
            }
        }
    }

    /** For each category: those at risk when the window began, times how readily such people leave nationally. */
    private double[] likely(Dimension dimension) {
        double[] likely = new double[dimension.categories().size()];
        int first = day.month() - day.baseline().settings().hazardMonths();
        for (int category = 0; category < likely.length; category++) {
            MunicipalityCounts nation = day.counts().nation();
            long monthsAtRisk = nation.monthsRemaining(dimension, category, first - 1, day.month() - 2);
            int departures = nation.departures(dimension, category, first, day.month() - 1);
            double hazard = monthsAtRisk > 0 ? (double) departures / monthsAtRisk : 0;
            likely[category] = Math.max(0, counts.remaining(dimension, category, from - 1) * hazard);
        }
        return likely;
    }
}
