package no.bofast.forecast;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;

/** What is known of one place, month by month. Mutable while it is read in, for one thread. */
final class PlaceHistory {

    private final CohortCourses cohorts = new CohortCourses();

    private final Map<MonthMeasure, MonthCounts> months = new EnumMap<>(MonthMeasure.class);
    private final Map<ArrivalOrder, MonthCounts> arrivals = new EnumMap<>(ArrivalOrder.class);
    private final SortedMap<MunicipalityCode, MonthCounts> firstArrivals = new TreeMap<>();
    private final MonthCounts schoolAge = new MonthCounts();
    private final Map<ArrivalOrder, MonthCounts> pastGrant = new EnumMap<>(ArrivalOrder.class);

    void add(Cell.Hazard cell, int count) {
        cohorts.of(MonthNumber.of(cell.settled()), cell.household(), cell.country())
                .add(cell.measure(), cell.months(), count);
    }

    void add(Cell.Month cell, int count) {
        months.computeIfAbsent(cell.measure(), m -> new MonthCounts()).add(MonthNumber.of(cell.month()), count);
    }

    void add(Cell.Arrival cell, int count) {
        int month = MonthNumber.of(cell.month());
        arrivals.computeIfAbsent(cell.order(), order -> new MonthCounts()).add(month, count);
        if (cell.order() == ArrivalOrder.FIRST) {
            firstArrivals
                    .computeIfAbsent(cell.origin(), origin -> new MonthCounts())
                    .add(month, count);
        }
        if (cell.rights() == RightsPeriod.NONE) {
            pastGrant.computeIfAbsent(cell.order(), order -> new MonthCounts()).add(month, count);
        }
    }

    void addOfSchoolAge(int month, int count) {
        schoolAge.add(month, count);
    }

    /** In the order of settlement and traits. */
    Iterable<CohortCourse> cohorts() {
        return cohorts;
    }

    MonthCounts of(MonthMeasure measure) {
        return months.getOrDefault(measure, MonthCounts.NONE);
    }

    MonthCounts arrivals(ArrivalOrder order) {
        return arrivals.getOrDefault(order, MonthCounts.NONE);
    }

    /** Of every order. */
    int arrivals(int from, int before) {
        return sum(arrivals, from, before);
    }

    /** Those of every order whom no grant followed. */
    int arrivalsPastGrant(int from, int before) {
        return sum(pastGrant, from, before);
    }

    private static int sum(Map<ArrivalOrder, MonthCounts> byOrder, int from, int before) {
        int sum = 0;
        for (MonthCounts counts : byOrder.values()) {
            sum += counts.sum(from, before);
        }
        return sum;
    }

    /** By where they were settled. */
    SortedMap<MunicipalityCode, MonthCounts> firstArrivals() {
        return firstArrivals;
    }

    MonthCounts arrivalsOfSchoolAge() {
        return schoolAge;
    }

    /** Those whom no grant followed. */
    MonthCounts arrivalsPastGrant(ArrivalOrder order) {
        return pastGrant.getOrDefault(order, MonthCounts.NONE);
    }

    /** Those of the population who lived there when a month began. */
    int residents(int month) {
        int residents = 0;
        for (Map.Entry<MonthMeasure, MonthCounts> measure : months.entrySet()) {
            residents += measure.getKey().residents() * measure.getValue().sum(Integer.MIN_VALUE, month);
        }
        return residents;
    }

    /** How many more lived there when a month was over than when it began. */
    int more(int month) {
        int more = 0;
        for (Map.Entry<MonthMeasure, MonthCounts> measure : months.entrySet()) {
            more += measure.getKey().residents() * measure.getValue().of(month);
        }
        return more;
    }
}
