package no.bofast.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts known at the close of a register date. */
final class Known {

    static final String NATION = "*";
    static final int LONGEST_DELAY = 100;
    private static final int FIRST = 12 * 1980;
    private static final int MONTHS = 12 * 70;
    private static final int[] NOTHING = new int[MONTHS];

    private final Map<String, int[]> series = new HashMap<>();
    /** By municipality and settlement year: those at risk by month. */
    private final Map<String, SortedMap<Integer, int[]>> atRisk = new HashMap<>();
    /** Departures of the nation by month and days from its end to their registration. */
    private final Map<Integer, int[]> delays = new HashMap<>();

    Known(List<RegisteredRow> rows, LocalDate through) {
        rows.stream().filter(row -> !row.on().isAfter(through)).forEach(this::add);
    }

    private void add(RegisteredRow row) {
        add(row, row.municipality());
        add(row, NATION);
        boolean isOfSeries = !row.detail().contains(":");
        if (isOfSeries && row.measure().equals("settled")) {
            gain(row, row.month() / 12, 0, row.count());
        } else if (isOfSeries && row.measure().equals("accompanied")) {
            addToMeasure(row);
        } else if (isOfSeries
                && (row.measure().equals("departures") || row.measure().equals("lost"))) {
            gain(row, Integer.parseInt(row.detail()), 1, -row.count());
            addToMeasure(row);
        }
        if (isOfSeries && row.measure().equals("departures")) {
            delay(row);
        }
    }

    private void add(RegisteredRow row, String municipality) {
        series(row.measure(), municipality, row.detail())[row.month() - FIRST] += row.count();
    }

    /** Departures and losses of all settlement years. */
    private void addToMeasure(RegisteredRow row) {
        series(row.measure(), row.municipality(), "")[row.month() - FIRST] += row.count();
        series(row.measure(), NATION, "")[row.month() - FIRST] += row.count();
    }

    private int[] series(String measure, String municipality, String detail) {
        return series.computeIfAbsent(measure + "|" + municipality + "|" + detail, key -> new int[MONTHS]);
    }

    private void gain(RegisteredRow row, int settlementYear, int later, int change) {
        int[] cohort = atRisk.computeIfAbsent(row.municipality(), m -> new TreeMap<>())
                .computeIfAbsent(settlementYear, year -> new int[MONTHS]);
        for (int month = row.month() - FIRST + later; month < MONTHS; month++) {
            cohort[month] += change;
        }
    }

    private void delay(RegisteredRow row) {
        LocalDate end = YearMonth.of(row.month() / 12, row.month() % 12 + 1).atEndOfMonth();
        long days = Math.max(0, row.on().toEpochDay() - end.toEpochDay());
        if (days <= LONGEST_DELAY) {
            delays.computeIfAbsent(row.month(), month -> new int[LONGEST_DELAY + 1])[(int) days] += row.count();
        }
    }

    int sum(String measure, String municipality, String detail, int from, int through) {
        int[] counts = series.getOrDefault(measure + "|" + municipality + "|" + detail, NOTHING);
        int sum = 0;
        for (int month = from; month <= through; month++) {
            sum += counts[month - FIRST];
        }
        return sum;
    }

    int departures(String municipality, int from, int through) {
        return sum("departures", municipality, "", from, through);
    }

    /** A count by month. */
    record Series(int[] counts) {
        int at(int month) {
            return counts[month - FIRST];
        }
    }

    /** Departures but for those who went with others of their family: decisions. */
    Series decisions(String municipality, String detail) {
        int[] departures = series.getOrDefault("departures|" + municipality + "|" + detail, NOTHING);
        int[] accompanied = series.getOrDefault("accompanied|" + municipality + "|" + detail, NOTHING);
        int[] decisions = departures.clone();
        for (int month = 0; month < MONTHS; month++) {
            decisions[month] -= accompanied[month];
        }
        return new Series(decisions);
    }

    /** Settled by the end of a month, neither departed nor lost by then, of a group. */
    Series remaining(String municipality, String group) {
        int[] settled = series.getOrDefault("settled|" + municipality + "|" + group, NOTHING);
        int[] departed = series.getOrDefault("departures|" + municipality + "|" + group, NOTHING);
        int[] lost = series.getOrDefault("lost|" + municipality + "|" + group, NOTHING);
        if (settled == NOTHING && departed == NOTHING && lost == NOTHING) {
            return new Series(NOTHING);
        }
        int[] remaining = new int[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            remaining[month] = settled[month] - departed[month] - lost[month] + (month > 0 ? remaining[month - 1] : 0);
        }
        return new Series(remaining);
    }

    Iterable<Integer> settlementYears(String municipality) {
        return atRisk.getOrDefault(municipality, new TreeMap<>()).keySet();
    }

    int atRisk(String municipality, int settlementYear, int month) {
        return atRisk.get(municipality).get(settlementYear)[month - FIRST];
    }

    /** Departures of a month registered a number of days after it. */
    int delayed(int month, int days) {
        return delays.getOrDefault(month, NOTHING)[days];
    }

    /** The details under which departures of a municipality are counted in a dimension, with their counts. */
    Map<String, Integer> departuresBy(String municipality, String dimension, int from, int through) {
        String prefix = "departures|" + municipality + "|" + dimension + ":";
        Map<String, Integer> counts = new TreeMap<>();
        series.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(key -> {
            String category = key.substring(prefix.length());
            int count = sum("departures", municipality, dimension + ":" + category, from, through);
            if (count != 0) {
                counts.put(category, count);
            }
        });
        return counts;
    }
}
