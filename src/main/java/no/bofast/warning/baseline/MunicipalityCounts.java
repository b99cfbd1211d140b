package no.bofast.warning.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import no.bofast.domain.Dimension;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.RightsPeriod;

/**
 * What is registered of one municipality (or of the whole nation) by some date, month by month.
 *
 * <p>Months are {@link MonthNumber}s. Mutable, for one thread; every change can be undone by its opposite.
 */
public final class MunicipalityCounts {

    /** In rising order of settlement year. */
    private final List<CohortSeries> cohorts = new ArrayList<>();

    private final MonthSeries departures = new MonthSeries();
    private final MonthSeries accompanied = new MonthSeries();
    private final MonthSeries arrivals = new MonthSeries();
    private final MonthSeries settled = new MonthSeries();
    private final MonthSeries settledByYear = new MonthSeries();
    /** By settlement year. */
    private final MonthSeries departedByYear = new MonthSeries();

    private final MonthSeries[] byRights = {new MonthSeries(), new MonthSeries(), new MonthSeries()};
    private final MonthSeries[] arrivalsByRights = {new MonthSeries(), new MonthSeries(), new MonthSeries()};
    private final GroupSeries groups = new GroupSeries();
    private final MixSeries mix = new MixSeries();
    private final MonthTable byDestination = new MonthTable();
    private final MonthTable[] byOrigin = {new MonthTable(), new MonthTable(), new MonthTable()};
    private final Arrivers arrivers = new Arrivers();

    public int departures(int from, int through) {
        return departures.sum(from, through);
    }

    /** Departures, but for those that only accompanied others of their family. */
    public int decisions(int from, int through) {
        return departures(from, through) - accompanied.sum(from, through);
    }

    public int arrivals(int from, int through) {
        return arrivals.sum(from, through);
    }

    public int settled(int from, int through) {
        return settled.sum(from, through);
    }

    /** All settled in some years. */
    public int settledIn(int fromYear, int throughYear) {
        return settledByYear.sum(fromYear, throughYear);
    }

    /** All departures of those settled in some years. */
    public int departedOf(int fromYear, int throughYear) {
        return departedByYear.sum(fromYear, throughYear);
    }

    public int departures(RightsPeriod rights, int from, int through) {
        return byRights[rights.ordinal()].sum(from, through);
    }

    public int departures(Dimension dimension, int category, int from, int through) {
        return groups.departures(GroupSeries.place(dimension, category), from, through);
    }

    /** Those of a category settled by the end of a month, and neither departed nor lost by then. */
    public int remaining(Dimension dimension, int category, int month) {
        return groups.remaining(GroupSeries.place(dimension, category), month);
    }

    /** Those of a category who remain at the end of each month from one to another, both included, added up. */
    public long monthsRemaining(Dimension dimension, int category, int from, int through) {
        return groups.monthsRemaining(GroupSeries.place(dimension, category), from, through);
    }

    /** Departures by the code of their destination, in order of code, zeros left out. */
    public SortedMap<Integer, Integer> destinations(int from, int through) {
        return byDestination.sums(from, through);
    }

    /** First arrivals with a right by the code of where they came from, in order of code, zeros left out. */
    public SortedMap<Integer, Integer> origins(RightsPeriod rights, int from, int through) {
        return byOrigin[rights.ordinal()].sums(from, through);
    }

    public int arrivals(RightsPeriod rights, int from, int through) {
        return arrivalsByRights[rights.ordinal()].sum(from, through);
    }

    /** Who arrived. */
    public Arrivers arrivers() {
        return arrivers;
    }

    /** The settlement years of which anything is known, in rising order. */
    public List<Integer> settlementYears() {
        return cohorts.stream().map(CohortSeries::settlementYear).toList();
    }

    List<CohortSeries> cohortsOf(int settlementYear) {
        return cohorts.stream()
                .filter(cohort -> cohort.settlementYear() == settlementYear)
                .toList();
    }

    List<CohortSeries> cohorts() {
        return cohorts;
    }

    void settle(int month, int change) {
        cohort(MonthNumber.year(month)).settle(month, change);
        settled.add(month, change);
        settledByYear.add(MonthNumber.year(month), change);
    }

    void depart(int settlementYear, int month, int change) {
        cohort(settlementYear).depart(month, change);
        departures.add(month, change);
        departedByYear.add(settlementYear, change);
    }

    void accompany(int settlementYear, int month, int change) {
        cohort(settlementYear).accompany(month, change);
        accompanied.add(month, change);
    }

    void lose(int settlementYear, int month, int change) {
        cohort(settlementYear).lose(month, change);
    }

    void arrive(int month, int change) {
        arrivals.add(month, change);
    }

    void departWithRights(int rights, int month, int change) {
        byRights[rights].add(month, change);
    }

    void departTo(int destination, int month, int change) {
        byDestination.add(destination, month, change);
    }

    void arriveWithRights(int rights, int month, int change) {
        arrivalsByRights[rights].add(month, change);
    }

    void arriveFrom(int origin, int rights, int month, int change) {
        byOrigin[rights].add(origin, month, change);
    }

    GroupSeries groups() {
        return groups;
    }

    MixSeries mix() {
        return mix;
    }

    private CohortSeries cohort(int settlementYear) {
        int place = cohorts.size();
        while (place > 0 && cohorts.get(place - 1).settlementYear() >= settlementYear) {
            place--;
        }
        if (place == cohorts.size() || cohorts.get(place).settlementYear() != settlementYear) {
            cohorts.add(place, new CohortSeries(settlementYear));
        }
        return cohorts.get(place);
    }
}
