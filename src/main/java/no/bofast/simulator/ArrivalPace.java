package no.bofast.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How many people are settled each day: as many as asked for by the last day of the period, in proportion to the years'
 * arrivals, mostly on working days, and on at the same pace afterwards.
 */
final class ArrivalPace {

    private static final double WEEKEND = 0.02;
    private static final double DAYS_A_YEAR = 365.25;
    private static final double WORKING_DAYS = 5.0 / 7;

    private final Arrivals arrivals;
    private final double personsPerWeight;
    private double weight;
    private long settled;

    ArrivalPace(Arrivals arrivals, SimulationOptions options) {
        this.arrivals = arrivals;
        double total = 0;
        for (LocalDate day = options.from(); !day.isAfter(options.to()); day = day.plusDays(1)) {
            total += weight(day);
        }
        this.personsPerWeight = options.persons() / total;
    }

    /** How many are settled on the next day; the days are to be asked for one after the other. */
    int on(LocalDate day) {
        weight += weight(day);
        long settledByNow = (long) (weight * personsPerWeight + 0.5);
        int today = (int) (settledByNow - settled);
        settled = settledByNow;
        return today;
    }

    /** About how many are settled in a year. */
    double in(int year) {
        return personsPerWeight * arrivals.totalIn(year) * (WORKING_DAYS + (1 - WORKING_DAYS) * WEEKEND);
    }

    private double weight(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return arrivals.totalIn(day.getYear()) / DAYS_A_YEAR * (weekend ? WEEKEND : 1);
    }
}
