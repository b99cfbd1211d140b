package no.bofast.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import no.bofast.warning.WarningSettings;

/** The close of a register date: what is known by then against what the past led to expect of what is registered by then. */
final class Then {

    static final WarningSettings SETTINGS = WarningSettings.DEFAULTS;

    final Past past;
    final Known known;
    final Course[] courses;
    private final LocalDate date;

    Then(LocalDate date, Past past, Known known) {
        this.date = date;
        this.past = past;
        this.known = known;
        this.courses = new Course[past.towns.size()];
        for (int town = 0; town < courses.length; town++) {
            courses[town] = past.course(known, town, known.settlementYears(code(town)));
        }
    }

    int month() {
        return past.month;
    }

    String code(int town) {
        return past.towns.get(town).code();
    }

    private long age(int lag) {
        return date.toEpochDay() - Past.lastDay(past.month - lag);
    }

    private double share(int lag) {
        return lag == 0 || lag > 12 ? 1 : past.share(age(lag));
    }

    double expected(Course course, int lag, boolean isInSeason) {
        double season = isInSeason ? past.seasons[(past.month - lag) % 12] : 1;
        return season * share(lag) * course.expected()[lag];
    }

    double expected(Course course, int fromLag, int throughLag, boolean isInSeason) {
        double sum = 0;
        for (int lag = fromLag; lag <= throughLag; lag++) {
            sum += expected(course, lag, isInSeason);
        }
        return sum;
    }

    Usual usual(int town, int lag) {
        double[] level =
                past.level(courses[town], town, lag + 1, SETTINGS.baseline().historyMonths());
        double shape = past.shapeBetween + level[0] / past.within;
        double drift = SETTINGS.baseline().levelDrift();
        return new Usual(
                shape / (past.shapeBetween + level[1] / past.within), 1 / (1 / shape + drift * drift), (int) level[2]);
    }

    /** The municipality's own level. */
    record Usual(double ratio, double shape, int months) {}

    Ratio departures(int town, int fromLag, int throughLag) {
        Course course = courses[town];
        double expected = expected(course, fromLag, throughLag, false);
        double deviation = 0;
        for (int lag = Math.max(1, fromLag); lag <= Math.min(12, throughLag); lag++) {
            deviation += Math.sqrt(past.variance(age(lag))) * expected(course, lag, false);
        }
        Usual usual = usual(town, throughLag);
        return new Ratio(
                course.observed(fromLag, throughLag),
                expected,
                usual.ratio() * expected(course, fromLag, throughLag, true),
                usual.shape(),
                past.within,
                expected > 0 ? Math.pow(deviation / expected, 2) : 0);
    }

    /** How many people a decision moves in the whole country. */
    double peopleOfADecision() {
        int from = month() - SETTINGS.baseline().hazardMonths();
        double people = known.departures(Known.NATION, from, month() - 1);
        double others = known.sum("accompanied", Known.NATION, "", from, month() - 1);
        return people > others ? people / (people - others) : 1;
    }

    /** How many closed months up to the last one are credibly as expected, with what came of the open month; 0 if they aren't, or the last of them are notable. */
    int monthsAsExpected(int town, double rise) {
        for (int months = 3; months <= 12; months++) {
            int observed = courses[town].observed(0, months);
            Ratio closed = departures(town, 1, months);
            if (closed.isNotable(observed)) {
                return 0;
            }
            if (closed.isAsExpected(observed, rise, SETTINGS.tail())) {
                return months;
            }
        }
        return 0;
    }

    /** The false discovery threshold of some p-values among so many hypotheses. */
    static double threshold(List<Double> values, int hypotheses, double rate) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int rejected = 0;
        for (int i = 0; i < sorted.size(); i++) {
            rejected = sorted.get(i) <= rate * (i + 1) / hypotheses ? i + 1 : rejected;
        }
        return rate * Math.max(1, rejected) / Math.max(1, hypotheses);
    }

    /** Observed over expected of the others. */
    double othersRatio(int town, int fromLag, int throughLag, IntPredicate included) {
        double observed = 0;
        double expected = 0;
        for (int other = 1; other < courses.length; other++) {
            if (other != town && included.test(other)) {
                observed += courses[other].observed(fromLag, throughLag);
                expected += expected(courses[other], fromLag, throughLag, false);
            }
        }
        return expected > 0 ? observed / expected : 0;
    }

    /** Whether the others are credibly more than a tenth above their own usual. */
    boolean areOthersAbove(int town, int fromLag, int throughLag, IntPredicate included) {
        int observed = 0;
        double usual = 0;
        for (int other = 1; other < courses.length; other++) {
            if (other != town && included.test(other)) {
                observed += courses[other].observed(fromLag, throughLag);
                usual += usual(other, throughLag).ratio() * expected(courses[other], fromLag, throughLag, true);
            }
        }
        return new Ratio(observed, usual, usual, 1, past.within, 0).isAbove(1.1, 0.05);
    }

    /** The same for one settlement year. */
    boolean areOthersAbove(int town, int fromLag, int throughLag, int settlementYear) {
        int observed = 0;
        double usual = 0;
        for (int other = 1; other < courses.length; other++) {
            if (other != town) {
                Course course = ofYear(other, settlementYear);
                observed += course.observed(fromLag, throughLag);
                usual += usual(other, throughLag).ratio() * expected(course, fromLag, throughLag, true);
            }
        }
        return new Ratio(observed, usual, usual, 1, past.within, 0).isAbove(1.1, 0.05);
    }

    Course ofYear(int town, int settlementYear) {
        List<Integer> years = new ArrayList<>();
        known.settlementYears(code(town)).forEach(years::add);
        years.removeIf(year -> year != settlementYear);
        return past.course(known, town, years);
    }
}
