package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.domain.SizeBand;

/** What the chosen scenarios do to the simulated lives: where, when and how much. */
final class Disturbances {

    private static final int SURGE_DAYS = 122;
    /** A year of this rate empties a place of two in three; a surge is no less for those who hardly ever move. */
    private static final double SURGE_RATE = 1.2;

    private static final double SURGE_FACTOR = 8;
    private static final int DRIFT_DAYS = 4 * 365;
    private static final int INFLUX_DAYS = 365;
    private static final double INFLUX_FAVOUR = 40;
    private static final int STORM_DAYS_BEFORE_END = 10;
    private static final double EXTRA_IN_WAVE = 0.5;
    private static final LocalDate REFORM = LocalDate.of(2020, 1, 1);
    private static final int DEAD_CODE_DAYS = 180;

    private final SimulationOptions options;
    private final int lastDay;
    private final int[] stage;

    /** @param planned how many people each place is to settle, by its index */
    Disturbances(SimulationOptions options, List<Municipality> places, double[] planned) {
        this.options = options;
        this.lastDay = (int) options.to().toEpochDay();
        this.stage = stage(places, planned);
    }

    /** Municipalities of 10,000 to 20,000 away from the cities, those that settle most first. */
    private static int[] stage(List<Municipality> places, double[] planned) {
        List<Integer> chosen = new ArrayList<>();
        for (int place = 0; place < planned.length; place++) {
            Municipality municipality = places.get(place);
            if (municipality.sizeBand() == SizeBand.FROM_10000 && municipality.centrality() >= 4) {
                chosen.add(place);
            }
        }
        chosen.sort(Comparator.comparingDouble(place -> -planned[place]));
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean has(Scenario scenario) {
        return options.scenarios().contains(scenario);
    }

    /** Whether families move together. */
    boolean hasFamilies() {
        return has(Scenario.FAMILIES);
    }

    int surgePlace() {
        return stage[0];
    }

    int driftPlace() {
        return stage[1];
    }

    int influxPlace() {
        return stage[2];
    }

    /** Whether a person lives in the third of a place that the reform gives to its neighbour. */
    boolean isDivided(Person person) {
        return person.place == stage[3] && person.number % 3 == 0;
    }

    /** The rate per year of leaving a place on a day, from what it would be. */
    double leaving(int place, int day, double usual) {
        double rate = usual;
        if (has(Scenario.SURGE) && place == surgePlace() && day > lastDay - SURGE_DAYS && day <= lastDay) {
            rate = Math.max(rate * SURGE_FACTOR, SURGE_RATE);
        }
        if (has(Scenario.SLOW_DRIFT) && place == driftPlace() && day > lastDay - DRIFT_DAYS) {
            rate *= 1 + Math.min(1.0, (day - lastDay + DRIFT_DAYS) / (double) DRIFT_DAYS);
        }
        return rate;
    }

    /** How much more than usual the influx's place draws on a day. */
    double favour(int day) {
        boolean now = has(Scenario.INFLUX) && day > lastDay - INFLUX_DAYS;
        return now ? INFLUX_FAVOUR : 1;
    }

    /** How likely a settled person is to have a Ukrainian one settled beside. */
    double extraUkrainians(LocalDate day) {
        boolean wave = day.getYear() == 2022 || day.getYear() == 2023;
        return has(Scenario.UKRAINE_2022) && wave ? EXTRA_IN_WAVE : 0;
    }

    boolean tellsWages() {
        return has(Scenario.INCOMES);
    }

    /** Whether the work of those who move is told. */
    boolean tellsJobs() {
        return has(Scenario.JOBS);
    }

    /** Whether what municipalities are asked and decide is told. */
    boolean tellsRequests() {
        return has(Scenario.REQUESTS);
    }

    /** Whether it is told who takes part in an introduction programme. */
    boolean tellsProgrammes() {
        return has(Scenario.PROGRAMMES);
    }

    /** Whether it is told who applies for social assistance after a move. */
    boolean tellsAssistance() {
        return has(Scenario.ASSISTANCE);
    }

    /** Whether it is told why people move. */
    boolean tellsReasons() {
        return has(Scenario.REASONS);
    }

    boolean tellsCases() {
        return has(Scenario.CASES);
    }

    boolean dividesOn(LocalDate day) {
        return has(Scenario.REFORM_2020) && day.equals(REFORM);
    }

    /** The date whose codes a register uses on a day: an earlier one while it goes on using dead codes. */
    LocalDate codeDate(LocalDate day, Dice dice) {
        boolean slow = has(Scenario.REFORM_2020)
                && !day.isBefore(REFORM)
                && day.isBefore(REFORM.plusDays(DEAD_CODE_DAYS))
                && dice.chance(0.5);
        return slow ? REFORM.minusDays(1) : day;
    }

    boolean keepsForStorm(int day) {
        return has(Scenario.STORM) && day < stormDay() && day >= stormDay() - 21;
    }

    boolean stormsOn(int day) {
        return has(Scenario.STORM) && day == stormDay();
    }

    private int stormDay() {
        return lastDay - STORM_DAYS_BEFORE_END;
    }
}
