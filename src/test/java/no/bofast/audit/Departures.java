package no.bofast.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.Dimension;

/** What is told of the departures of a window, whichever rule told of it. */
final class Departures {

    private final Then then;
    private final int town;
    private final int from;
    private final int through;

    Departures(Then then, int town, int from, int through) {
        this.then = then;
        this.town = town;
        this.from = from;
        this.through = through;
    }

    /** By dimension and category: observed and expected. */
    Map<String, double[]> drivers(double expected) {
        Map<String, double[]> drivers = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Double> likely = new LinkedHashMap<>();
            dimension
                    .categories()
                    .forEach(category -> likely.put(category, likely(dimension.label() + ":" + category)));
            double sum = likely.values().stream().mapToDouble(x -> x).sum();
            likely.forEach((category, part) -> {
                double observed = known().sum("departures", code(), dimension.label() + ":" + category, from, through);
                double toExpect = sum > 0 ? expected * part / sum : 0;
                if (observed != 0 || toExpect > 0) {
                    drivers.put(dimension.label() + " " + category, new double[] {observed, toExpect});
                }
            });
        }
        return drivers;
    }

    private double likely(String group) {
        int first = then.month() - Then.SETTINGS.baseline().hazardMonths();
        Known.Series remaining = known().remaining(Known.NATION, group);
        double atRisk = 0;
        for (int month = first; month < then.month(); month++) {
            atRisk += remaining.at(month - 1);
        }
        double departures = known().sum("departures", Known.NATION, group, first, then.month() - 1);
        return Math.max(0, known().remaining(code(), group).at(from - 1) * (atRisk > 0 ? departures / atRisk : 0));
    }

    int people() {
        return known().departures(code(), from, through);
    }

    int withRights(String... periods) {
        int sum = 0;
        for (String period : periods) {
            sum += known().sum("departures", code(), "rights:" + period, from, through);
        }
        return sum;
    }

    /** The five most frequent, most first, then by code. */
    List<Map.Entry<String, Integer>> destinations() {
        List<Map.Entry<String, Integer>> all =
                new ArrayList<>(new TreeMap<>(known().departuresBy(code(), "destination", from, through)).entrySet());
        all.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return all.subList(0, Math.min(5, all.size()));
    }

    double peersRatio() {
        return then.othersRatio(town, fromLag(), throughLag(), this::isPeer);
    }

    double nationRatio() {
        return then.othersRatio(town, fromLag(), throughLag(), other -> true);
    }

    List<String> wider() {
        List<String> wider = new ArrayList<>();
        List<Town> towns = then.past.towns;
        if (then.areOthersAbove(
                town,
                fromLag(),
                throughLag(),
                o -> towns.get(o).region().equals(towns.get(town).region()))) {
            wider.add("REGION");
        }
        if (then.areOthersAbove(town, fromLag(), throughLag(), yearOfMostExcess())) {
            wider.add("COHORT");
        }
        if (then.areOthersAbove(town, fromLag(), throughLag(), other -> true)) {
            wider.add("NATION");
        }
        return wider;
    }

    private int yearOfMostExcess() {
        int found = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int year : known().settlementYears(code())) {
            Course course = then.ofYear(town, year);
            double excess =
                    course.observed(fromLag(), throughLag()) - then.expected(course, fromLag(), throughLag(), true);
            if (excess > most) {
                most = excess;
                found = year;
            }
        }
        return found;
    }

    private boolean isPeer(int other) {
        return then.past.towns.get(other).centrality()
                == then.past.towns.get(town).centrality();
    }

    private int fromLag() {
        return then.month() - through;
    }

    private int throughLag() {
        return Math.min(Past.LAGS, then.month() - from);
    }

    private Known known() {
        return then.known;
    }

    private String code() {
        return then.code(town);
    }
}
