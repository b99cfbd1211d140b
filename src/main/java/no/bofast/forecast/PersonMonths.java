package no.bofast.forecast;

import java.util.Collection;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Household;
import no.bofast.domain.hazard.SettledTogether;

/**
 * Who was at risk in the whole country in the months that rates are learnt from, and what became of them, by the traits that rates are of: household, country,
 * month of settlement and calendar month. Whole numbers, so that all sums are the same in whatever order cohorts come. Immutable once added up.
 */
final class PersonMonths {

    private static final int HOUSEHOLDS = Household.values().length;
    private static final int COUNTRIES = CountryGroup.values().length;

    private final LearningMonths window;
    private final int firstSettled;
    private final int settlementMonths;
    /** By household, country, month of settlement and calendar month. */
    private final int[] atRisk;

    private final int[] departed;
    private final int[] lost;

    private PersonMonths(LearningMonths window, int firstSettled) {
        this.window = window;
        this.firstSettled = firstSettled;
        this.settlementMonths = Math.max(0, window.before() - firstSettled);
        int cells = HOUSEHOLDS * COUNTRIES * settlementMonths * window.months();
        this.atRisk = new int[cells];
        this.departed = new int[cells];
        this.lost = new int[cells];
    }

    static PersonMonths of(Collection<PlaceHistory> places, LearningMonths window) {
        PersonMonths all = new PersonMonths(window, firstSettled(places, window));
        for (PlaceHistory place : places) {
            for (CohortCourse cohort : place.cohorts()) {
                all.add(cohort);
            }
        }
        all.sumChanges();
        return all;
    }

    private static int firstSettled(Collection<PlaceHistory> places, LearningMonths window) {
        int first = window.before();
        for (PlaceHistory place : places) {
            for (CohortCourse cohort : place.cohorts()) {
                first = Math.min(first, cohort.settledMonth());
            }
        }
        return first;
    }

    /** Adds how the number of those at risk changes, which costs no more than what happened. */
    private void add(CohortCourse cohort) {
        int row = place(cohort.household().ordinal(), cohort.country().ordinal(), cohort.settledMonth());
        int shift = row + cohort.settledMonth() - window.from();
        cohort.follow(window, new SettledTogether.Follower() {
            @Override
            public void atRisk(int from, int before, int people) {
                atRisk[shift + from] += people;
                if (shift + before < row + window.months()) {
                    atRisk[shift + before] -= people;
                }
            }

            @Override
            public void happened(int months, int leaving, int losing) {
                departed[shift + months] += leaving;
                lost[shift + months] += losing;
            }
        });
    }

    private void sumChanges() {
        for (int row = 0; row < atRisk.length; row += window.months()) {
            for (int place = row + 1; place < row + window.months(); place++) {
                atRisk[place] += atRisk[place - 1];
            }
        }
    }

    private int place(int household, int country, int settledMonth) {
        return ((household * COUNTRIES + country) * settlementMonths + settledMonth - firstSettled) * window.months();
    }

    /** Goes through all in which anyone was at risk, in one order. */
    void forEach(Visitor visitor) {
        for (int household = 0; household < HOUSEHOLDS; household++) {
            for (int country = 0; country < COUNTRIES; country++) {
                Alike alike = new Alike(household, country);
                for (int settled = firstSettled; settled < window.before(); settled++) {
                    visit(alike, settled, visitor);
                }
            }
        }
    }

    private void visit(Alike alike, int settledMonth, Visitor visitor) {
        int first = place(alike.household, alike.country, settledMonth);
        for (int month = 0; month < window.months(); month++) {
            if (atRisk[first + month] > 0) {
                visitor.visit(
                        alike,
                        settledMonth,
                        window.from() + month,
                        new Became(atRisk[first + month], departed[first + month], lost[first + month]));
            }
        }
    }

    /** By their places in {@link Household} and {@link CountryGroup}. */
    record Alike(int household, int country) {}

    /** Those who were at risk in a month, and those of them who departed or were lost in it. */
    record Became(int atRisk, int departed, int lost) {}

    /** Takes what became of people who are alike in one month. */
    interface Visitor {
        void visit(Alike alike, int settledMonth, int month, Became became);
    }
}
