package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.AgeBand;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.MovingReason;

/**
 * What adults earn in each calendar year, fitted to the wages that the report prints of its Figures 20 and 22 and before Figure 30: most have no wages when
 * they are settled, work comes with the years, and those who move within five years come further by it, most of all those who move for work.
 *
 * <p>A person's standing in a year is partly for life, partly of the years before, partly chance; limits by years since settlement say
 * from which standing on somebody has wages, and from which on more than three basic amounts. Lives have dice of their own: with
 * wages or without, the same people move on the same days.
 */
final class Earnings {

    private static final double FOR_LIFE = 0.65;
    private static final double FROM_YEAR_TO_YEAR = 0.85;
    /** How much the logarithm of wages grows by a standard deviation of standing. */
    private static final double SLOPE = 1.25;

    private static final double CHANCE_OF_YEAR = 0.425;
    private static final double LOST_BELOW_ONE = 0.23;
    private static final double MOST = 5;
    private static final double THREE = 3;
    /** Full-time wages differ by little: what is above three amounts is drawn towards them by this power. */
    private static final double ABOVE_THREE = 0.25;

    private static final int EARLY = 5;
    private static final long STREAM = 0x1C0_FFEE;

    private static final double[] WAGES_FROM = {1.05, -0.79, -1.19, -1.19, -1.14, -0.62, -0.55};
    private static final double[] THREE_FROM = {2.08, 1.68, 1.27, 0.95, 0.72, 0.67, 0.64, 0.58, 0.53, 0.48, 0.43, 0.41};
    /** Of those who have moved within five years. */
    private static final double[] WAGES_FROM_MOVED = {
        0.87, -0.60, -1.00, -1.00, -0.95, -0.95, -0.85, -0.83, -0.79, -0.75, -0.71
    };

    private static final double[] THREE_FROM_MOVED = {2.33, 1.75, 1.34, 1.04, 0.74, 0.50, 0.39, 0.31, 0.23, 0.18, 0.13};
    /** Of those who have moved later. */
    private static final double[] WAGES_FROM_MOVED_LATE = {-0.43};
    /** By how much those who left home for work stand higher afterwards, and all others who left lower: nothing on the whole. */
    private static final double LEFT_FOR_WORK = 0.35;

    private static final double LEFT_FOR_ELSE = -0.15;

    private static final int TOLD_WITHIN_DAYS = 120;
    private static final double CORRECTED = 0.02;
    private static final int CORRECTED_WITHIN_DAYS = 900;

    private final BasicAmounts amounts;
    private final long seed;

    Earnings(BasicAmounts amounts, long seed) {
        this.amounts = amounts;
        this.seed = seed;
    }

    /** Whether the wages of the year before begin to be told on a day. */
    static boolean areToldOn(LocalDate date) {
        return date.getMonthValue() == 6 && date.getDayOfMonth() == 1;
    }

    /** Tells of the year before what those earned who were adults at settlement, were settled by then, and live in the country. */
    void tell(List<Person> people, LocalDate date, Registrar registrar) {
        int year = date.getYear() - 1;
        Optional<Integer> amount = Optional.ofNullable(amounts.byYear().get(year));
        if (amount.isPresent()) {
            people.stream()
                    .filter(Person::isResident)
                    .filter(person -> settlementYear(person) <= year && isAdult(person))
                    .forEach(person -> tell(person, year, amount.get(), (int) date.toEpochDay(), registrar));
        }
    }

    private static int settlementYear(Person person) {
        return LocalDate.ofEpochDay(person.settledOn).getYear();
    }

    private static boolean isAdult(Person person) {
        return AgeBand.of(settlementYear(person), OptionalInt.of(person.birthYear)) != AgeBand.AGE_0_17;
    }

    private void tell(Person person, int year, int amount, int today, Registrar registrar) {
        Dice dice = new Dice(seed + year, STREAM + person.number);
        long wage = wage(person, year, amount, dice);
        int toldOn = today + dice.below(TOLD_WITHIN_DAYS);
        boolean isWrong = dice.chance(CORRECTED);
        long told = isWrong ? (long) (wage * dice.uniform()) : wage;
        registrar.earned(person, year, told, toldOn, dice);
        if (isWrong) {
            registrar.earned(person, year, wage, toldOn + 1 + dice.below(CORRECTED_WITHIN_DAYS), dice);
        }
    }

    private long wage(Person person, int year, int amount, Dice dice) {
        int years = year - settlementYear(person);
        double standing = standing(person, years) + gain(person, year);
        double chance = CHANCE_OF_YEAR * normal(dice);
        double amounts = THREE * StrictMath.exp(SLOPE * (standing - at(threeFrom(person, year), years)) + chance);
        boolean isLost = amounts < 1 && dice.chance(LOST_BELOW_ONE);
        return isLost || standing < at(wagesFrom(person, year), years)
                ? 0
                : Math.round(Math.min(moderate(amounts), MOST) * amount);
    }

    private static double moderate(double amounts) {
        return amounts <= THREE ? amounts : THREE * StrictMath.pow(amounts / THREE, ABOVE_THREE);
    }

    private static double[] threeFrom(Person person, int year) {
        return hasMovedBefore(person, year) && hasMovedEarly(person) ? THREE_FROM_MOVED : THREE_FROM;
    }

    private static double[] wagesFrom(Person person, int year) {
        if (!hasMovedBefore(person, year)) {
            return WAGES_FROM;
        }
        return hasMovedEarly(person) ? WAGES_FROM_MOVED : WAGES_FROM_MOVED_LATE;
    }

    private static double gain(Person person, int year) {
        if (!hasMovedBefore(person, year)) {
            return 0;
        }
        return person.leftHomeFor == MovingReason.WORK ? LEFT_FOR_WORK : LEFT_FOR_ELSE;
    }

    /** Whether a person moved in an earlier year. */
    private static boolean hasMovedBefore(Person person, int year) {
        return person.hasLeftHome && LocalDate.ofEpochDay(person.leftHomeOn).getYear() < year;
    }

    private static boolean hasMovedEarly(Person person) {
        return LocalDate.ofEpochDay(person.leftHomeOn).getYear() - settlementYear(person) <= EARLY;
    }

    private static double at(double[] limits, int years) {
        return limits[Math.min(years, limits.length - 1)];
    }

    /** Of mean 0 and standard deviation 1. */
    private double standing(Person person, int years) {
        Dice dice = new Dice(seed, STREAM + person.number);
        double forLife = normal(dice);
        double ofYear = normal(dice);
        for (int year = 0; year < years; year++) {
            ofYear = FROM_YEAR_TO_YEAR * ofYear
                    + StrictMath.sqrt(1 - FROM_YEAR_TO_YEAR * FROM_YEAR_TO_YEAR) * normal(dice);
        }
        return StrictMath.sqrt(FOR_LIFE) * forLife + StrictMath.sqrt(1 - FOR_LIFE) * ofYear;
    }

    /** Box and Muller's. */
    private static double normal(Dice dice) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - dice.uniform()));
        return radius * StrictMath.cos(2 * Math.PI * dice.uniform());
    }
}
