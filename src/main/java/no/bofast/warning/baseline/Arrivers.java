package no.bofast.warning.baseline;

import java.util.Arrays;
import java.util.function.Predicate;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Arriver;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;

/** First arrivals by month and who arrived. Mutable, for one thread. */
public final class Arrivers {

    private static final Sex[] SEXES = Sex.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final AgeNow[] AGES = AgeNow.values();
    private static final Household[] HOUSEHOLDS = Household.values();

    private final MonthTable counts = new MonthTable();
    private final MonthSeries ofAnyAge = new MonthSeries();
    private final MonthSeries[] byAge =
            Arrays.stream(AGES).map(age -> new MonthSeries()).toArray(MonthSeries[]::new);

    void arrive(int number, int month, int change) {
        counts.add(number, month, change);
        ofAnyAge.add(month, change);
        byAge[arriver(number).age().ordinal()].add(month, change);
    }

    /** All of whom it is known who they are, over the months from one to another, both included. */
    public int ofAnyAge(int from, int through) {
        return ofAnyAge.sum(from, through);
    }

    /** Those of an age. */
    public int ofAge(AgeNow age, int from, int through) {
        return byAge[age.ordinal()].sum(from, through);
    }

    /** Those of each category of a dimension among some of them, over the months from one to another, both included. */
    public int[] sums(ArrivalDimension dimension, Predicate<Arriver> among, int from, int through) {
        int[] sums = new int[dimension.categories().size()];
        counts.sums(from, through).forEach((number, count) -> {
            Arriver arriver = arriver(number);
            if (among.test(arriver)) {
                sums[dimension.categoryOf(arriver)] += count;
            }
        });
        return sums;
    }

    /** One number for each that can arrive; from {@link #arriver} it is known who. */
    static int number(Arriver arriver) {
        int number = arriver.sex().ordinal();
        number = number * COUNTRIES.length + arriver.country().ordinal();
        number = number * GROUNDS.length + arriver.ground().ordinal();
        number = number * AGES.length + arriver.age().ordinal();
        return number * HOUSEHOLDS.length + arriver.household().ordinal();
    }

    static Arriver arriver(int number) {
        int rest = number / HOUSEHOLDS.length;
        AgeNow age = AGES[rest % AGES.length];
        rest /= AGES.length;
        Ground ground = GROUNDS[rest % GROUNDS.length];
        rest /= GROUNDS.length;
        CountryGroup country = COUNTRIES[rest % COUNTRIES.length];
        return new Arriver(
                SEXES[rest / COUNTRIES.length], country, ground, age, HOUSEHOLDS[number % HOUSEHOLDS.length]);
    }
}
