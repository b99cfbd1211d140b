package no.bofast.simulator;

import java.util.Arrays;
import java.util.List;
import no.bofast.domain.CountryGroup;

/**
 * Draws who is settled: profiles as common together as the published margins and the affinities of {@code affinities.csv}
 * (singles are young, few of the resettled live alone, …) make them.
 */
final class Newcomers {

    private static final int PER_COUNTRY = Profile.NUMBER / CountryGroup.values().length;

    private final Profile[] profiles = new Profile[Profile.NUMBER];
    private final double[][][] cumulatedByPeriodAndCountry;

    Newcomers(SettledTable settled, Arrivals arrivals) {
        Arrays.setAll(profiles, Profile::of);
        double[] fitted = new NewcomerMargins(profiles, settled, arrivals).fit(affinities());
        cumulatedByPeriodAndCountry = new double[][][] {byCountry(fitted, 0), byCountry(fitted, Profile.NUMBER)};
    }

    Profile draw(Dice dice, int year, CountryGroup country) {
        double[] cumulated = cumulatedByPeriodAndCountry[SettledTable.periodOf(year)][country.ordinal()];
        return profiles[country.ordinal() * PER_COUNTRY + dice.pick(cumulated)];
    }

    private static double[][] byCountry(double[] fitted, int offset) {
        double[][] cumulated = new double[CountryGroup.values().length][];
        for (int country = 0; country < cumulated.length; country++) {
            int from = offset + country * PER_COUNTRY;
            cumulated[country] = Dice.cumulate(Arrays.copyOfRange(fitted, from, from + PER_COUNTRY));
        }
        return cumulated;
    }

    /** The product of a profile's affinities, for both periods. */
    private double[] affinities() {
        List<String[]> rows = ModelTable.rows("affinities.csv");
        double[] weights = new double[2 * Profile.NUMBER];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = affinity(profiles[i % Profile.NUMBER], rows);
        }
        return weights;
    }

    private static double affinity(Profile profile, List<String[]> rows) {
        double weight = 1;
        for (String[] row : rows) {
            if (profile.category(row[0]).equals(row[1])
                    && profile.category(row[2]).equals(row[3])) {
                weight *= Double.parseDouble(row[4]);
            }
        }
        return weight;
    }
}
