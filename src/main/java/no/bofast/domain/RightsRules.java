package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long the introduction programme and the integration grant follow a settled person ({@code domain.md}, section 4), by
 * rules that change with the month of settlement.
 *
 * <p>No two rules of a right hold for the same month of settlement: so a stock by month of settlement and programme age has one
 * answer, and the order of the rules means nothing.
 */
public record RightsRules(List<Programme> programmes, List<Grant> grants) {

    public RightsRules {
        programmes = programmes.stream()
                .sorted(Comparator.comparing(rule -> rule.settled.from))
                .toList();
        grants = grants.stream()
                .sorted(Comparator.comparing(rule -> rule.settled.from))
                .toList();
        requireOneEach(programmes.stream().map(Programme::settled).toList(), "programme");
        requireOneEach(grants.stream().map(Grant::settled).toList(), "grant");
    }

    /**
     * Months of settlement.
     *
     * @param from the first
     * @param through the last
     */
    public record Settled(YearMonth from, YearMonth through) {

        public Settled {
            if (through.isBefore(from)) {
                throw new IllegalArgumentException("months of settlement end in " + through + " before they begin");
            }
        }

        boolean contains(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(through);
        }

        private boolean overlaps(Settled other) {
            return contains(other.from) || other.contains(from);
        }
    }

    /**
     * Introduction programme: for those of some ages at settlement (settlement year less birth year), for so many calendar months.
     *
     * @param months the programme runs in the month of settlement and in those after it, so many in all
     */
    public record Programme(Settled settled, int ageFrom, int ageTo, int months) {

        public Programme {
            if (ageFrom < 0 || ageTo < ageFrom || months < 1) {
                throw new IllegalArgumentException(
                        "no programme of " + months + " months for those from " + ageFrom + " to " + ageTo);
            }
        }
    }

    /**
     * Integration grant: in the year of settlement and in so many after it.
     */
    public record Grant(Settled settled, int yearsAfter) {

        public Grant {
            if (yearsAfter < 0) {
                throw new IllegalArgumentException("no grant for " + yearsAfter + " years after the settlement's");
            }
        }
    }

    /** Whether a person is of the age for a programme; whoever has no birth year has none. */
    public boolean isOfProgrammeAge(LocalDate settledOn, OptionalInt birthYear) {
        if (birthYear.isEmpty()) {
            return false;
        }
        int age = settledOn.getYear() - birthYear.getAsInt();
        YearMonth month = monthOf(settledOn);
        for (Programme rule : programmes) {
            if (rule.settled.contains(month)) {
                return age >= rule.ageFrom && age <= rule.ageTo;
            }
        }
        return false;
    }

    /** The rights on a date, which isn't before the settlement. */
    public RightsPeriod on(LocalDate date, LocalDate settledOn, OptionalInt birthYear) {
        return in(monthOf(date), monthOf(settledOn), isOfProgrammeAge(settledOn, birthYear));
    }

    /** The rights in a month, which isn't before that of the settlement: they are the same on all its days. */
    public RightsPeriod in(YearMonth month, YearMonth settled, boolean isOfProgrammeAge) {
        if (isOfProgrammeAge && monthsBetween(settled, month) < programmeMonths(settled)) {
            return RightsPeriod.PROGRAMME;
        }
        return month.getYear() <= lastYearOfGrant(settled) ? RightsPeriod.GRANT : RightsPeriod.NONE;
    }

    /** For how many calendar months the programme of those settled in a month runs; 0 if there is none. */
    public int programmeMonths(YearMonth settled) {
        for (Programme rule : programmes) {
            if (rule.settled.contains(settled)) {
                return rule.months;
            }
        }
        return 0;
    }

    /** The last calendar year of the grant for those settled in a month; one before any if there is none. */
    public int lastYearOfGrant(YearMonth settled) {
        for (Grant rule : grants) {
            if (rule.settled.contains(settled)) {
                return settled.getYear() + rule.yearsAfter;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** Calendar months from one to another. */
    public static int monthsBetween(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    private static YearMonth monthOf(LocalDate date) {
        return YearMonth.of(date.getYear(), date.getMonthValue());
    }

    private static void requireOneEach(List<Settled> rules, String right) {
        for (int i = 0; i < rules.size(); i++) {
            for (Settled earlier : rules.subList(0, i)) {
                if (earlier.overlaps(rules.get(i))) {
                    throw new IllegalArgumentException("two rules of the " + right + " hold for those settled in "
                            + (earlier.contains(rules.get(i).from) ? rules.get(i).from : earlier.from));
                }
            }
        }
    }
}
