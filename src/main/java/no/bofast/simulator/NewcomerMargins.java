package no.bofast.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Region;

/**
 * Fits the table of profiles by period to the published margins.
 *
 * <p>Cell {@code p × NUMBER + i} is profile {@code i} in period {@code p}. The published household is known only for those
 * settled until 2018, who stand for the others.
 */
final class NewcomerMargins {

    private static final int COUNTRIES = CountryGroup.values().length;
    private static final List<String> ALWAYS_KNOWN = List.of("sex", "age_band", "ground");
    /** The published table by region shows these within {@code OTHER}. */
    private static final List<CountryGroup> WITHIN_OTHER =
            List.of(CountryGroup.SDN, CountryGroup.ETH, CountryGroup.OTHER);

    private final Profile[] profiles;
    private final SettledTable settled;
    private final double[] earlyByCountry;
    private final double[] lateByCountry;

    NewcomerMargins(Profile[] profiles, SettledTable settled, Arrivals arrivals) {
        this.profiles = profiles;
        this.settled = settled;
        this.earlyByCountry = arrivals.between(2010, SettledTable.EARLY_LAST_YEAR);
        this.lateByCountry = arrivals.between(SettledTable.EARLY_LAST_YEAR + 1, 2023);
    }

    double[] fit(double[] weights) {
        Raking raking = new Raking(weights);
        ALWAYS_KNOWN.forEach(dimension -> addEarly(raking, dimension));
        addHouseholdsByRegion(raking);
        addEarly(raking, "household");
        addLateHouseholds(raking);
        ALWAYS_KNOWN.forEach(dimension -> addByRegion(raking, dimension));
        addCountriesByRegion(raking);
        addEarly(raking, "region");
        raking.margin(cell -> period(cell) * COUNTRIES + profile(cell).country().ordinal(), byPeriodAndCountry());
        return raking.fit();
    }

    private void addEarly(Raking raking, String dimension) {
        List<String> categories = categories(dimension);
        double[] targets = categories.stream()
                .mapToDouble(category -> settled.early(dimension, category))
                .toArray();
        raking.margin(early(cell -> categories.indexOf(profile(cell).category(dimension))), scaled(targets, total()));
    }

    private void addHouseholdsByRegion(Raking raking) {
        List<String> categories = categories("household");
        for (Region region : Region.values()) {
            double[] targets = categories.stream()
                    .mapToDouble(category -> settled.both(region.label(), "household", category))
                    .toArray();
            raking.margin(
                    early(within(region, "household", categories)),
                    scaled(targets, settled.early("region", region.label())));
        }
    }

    /** Those settled in 2017 and 2018 stand for the whole late period. */
    private void addLateHouseholds(Raking raking) {
        List<String> categories = categories("household");
        double[] targets = categories.stream()
                .mapToDouble(category ->
                        settled.both(SettledTable.ALL, "household", category) - settled.early("household", category))
                .toArray();
        IntUnaryOperator group = cell -> categories.indexOf(profile(cell).category("household"));
        raking.margin(
                cell -> period(cell) == SettledTable.LATE ? group.applyAsInt(cell) : -1,
                scaled(targets, Raking.sum(lateByCountry)));
    }

    private void addByRegion(Raking raking, String dimension) {
        List<String> categories = categories(dimension);
        for (Region region : Region.values()) {
            double[] targets = categories.stream()
                    .mapToDouble(category -> settled.both(region.label(), dimension, category))
                    .toArray();
            double whole = settled.both(SettledTable.ALL, "region", region.label());
            raking.margin(within(region, dimension, categories), scaled(targets, whole));
        }
    }

    private void addCountriesByRegion(Raking raking) {
        for (Region region : Region.values()) {
            double[] targets = new double[COUNTRIES];
            for (CountryGroup country : CountryGroup.values()) {
                targets[country.ordinal()] = settled.both(region.label(), "country", country.name());
            }
            raking.margin(
                    cell -> profile(cell).region() == region
                            ? shown(profile(cell).country()).ordinal()
                            : -1,
                    targets);
        }
    }

    private static CountryGroup shown(CountryGroup country) {
        return WITHIN_OTHER.contains(country) ? CountryGroup.OTHER : country;
    }

    private IntUnaryOperator within(Region region, String dimension, List<String> categories) {
        return cell -> profile(cell).region() == region
                ? categories.indexOf(profile(cell).category(dimension))
                : -1;
    }

    private static IntUnaryOperator early(IntUnaryOperator groupOf) {
        return cell -> period(cell) == SettledTable.EARLY ? groupOf.applyAsInt(cell) : -1;
    }

    private double[] byPeriodAndCountry() {
        return DoubleStream.concat(DoubleStream.of(earlyByCountry), DoubleStream.of(lateByCountry))
                .toArray();
    }

    private double total() {
        return Raking.sum(earlyByCountry);
    }

    private static double[] scaled(double[] targets, double total) {
        double sum = Raking.sum(targets);
        return DoubleStream.of(targets).map(target -> target * total / sum).toArray();
    }

    private List<String> categories(String dimension) {
        return Arrays.stream(profiles)
                .map(profile -> profile.category(dimension))
                .distinct()
                .toList();
    }

    private Profile profile(int cell) {
        return profiles[cell % Profile.NUMBER];
    }

    private static int period(int cell) {
        return cell / Profile.NUMBER;
    }
}
