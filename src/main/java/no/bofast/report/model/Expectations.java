package no.bofast.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.report.measures.Bounds;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.SettlementYears;

/**
 * The share expected to have left each municipality, given who was settled there, when, and what kind of place it is: centrality, region
 * and size. What the municipality itself may have done (its own share, its pauses) isn't given.
 *
 * <p>The model that a municipality is held against is fitted without it (cross-validation by municipality), so that none sets its own
 * standard. The limits are those of chance for so many people, as large as the years of settlement within a municipality show it to be
 * (families leave together), and of the uncertainty of the model. Wrong where a trait that isn't registered differs between municipalities.
 */
public final class Expectations {

    /** With fewer people for each coefficient a model says little of others. */
    private static final int LEAST_PEOPLE_A_TERM = 10;
    /** Even where the model expects all or none, chance never vanishes. */
    private static final double LEAST_SHARE = 0.02;

    private final ProductSums sums;
    private final SettlementYears years;
    private final int through;
    private final Places places;
    private final Design design;
    private final MunicipalityEquations model;

    private Expectations(ProductSums sums, SettlementYears years, int through, Places places) {
        this.sums = sums;
        this.years = years;
        this.through = through;
        this.places = places;
        this.design = new Design(years, Design.classTerms(), Design::classesOf);
        this.model = MunicipalityEquations.of(sums, design, years, through, Horizon.SO_FAR, places);
    }

    /** By municipality; none if there are too few people to expect anything from. */
    public static List<Adjusted> of(ProductSums sums, SettlementYears years, int through, Places places) {
        return new Expectations(sums, years, through, places).adjusted();
    }

    private List<Adjusted> adjusted() {
        List<Adjusted> adjusted = new ArrayList<>();
        if (model.municipalities().size() < 2 || model.all().people() < LEAST_PEOPLE_A_TERM * design.size()) {
            return adjusted;
        }
        LeastSquaresFit fit = model.fit();
        LeastSquaresFit.Variance variance = fit.clustered(model.municipalities());
        double spread = spread(fit.coefficients());
        model.crossValidated().forEach((code, others) -> {
            Equations own = model.of().get(code);
            double expected = within(own.expected(others.coefficients()) / own.people(), 0, 1);
            double chance = spread * variance(expected) / own.people();
            double half = Bounds.Z * Math.sqrt(chance + variance.ofExpectedShare(own));
            adjusted.add(new Adjusted(
                    code,
                    own.people(),
                    own.departed(),
                    expected,
                    Math.max(0, expected - half),
                    Math.min(1, expected + half)));
        });
        return adjusted;
    }

    /**
     * How much more the settlement years of a municipality differ from each other than people who decide each for themselves would make
     * them: the variance beyond the model and the municipality's own level, as a multiple of the binomial one; at least 1.
     */
    private double spread(double[] coefficients) {
        double sum = 0;
        int free = 0;
        for (var of : sums.byMunicipality().entrySet()) {
            if (model.of().containsKey(of.getKey())) {
                Municipality home = places.find(of.getKey()).orElseThrow();
                SortedMap<Integer, GroupSums> groups = of.getValue().subMap(years.from(), years.to() + 1);
                double level = excess(home, groups, coefficients);
                int told = 0;
                for (var group : groups.entrySet()) {
                    if (group.getValue().people() > 0) {
                        sum += square(home, group.getKey(), group.getValue(), coefficients, level);
                        told++;
                    }
                }
                free += told - 1;
            }
        }
        return free <= 0 ? 1 : Math.max(1, sum / free);
    }

    /** By how much a municipality's share is above what is expected. */
    private double excess(Municipality home, SortedMap<Integer, GroupSums> groups, double[] coefficients) {
        double excess = 0;
        int people = 0;
        for (var group : groups.entrySet()) {
            excess += departed(group.getKey(), group.getValue())
                    - expected(home, group.getKey(), group.getValue(), coefficients);
            people += group.getValue().people();
        }
        return excess / people;
    }

    private double square(Municipality home, int year, GroupSums group, double[] coefficients, double level) {
        int people = group.people();
        double share = within(expected(home, year, group, coefficients) / people + level, 0, 1);
        double off = departed(year, group) - expected(home, year, group, coefficients) - level * people;
        return off * off / (people * variance(share));
    }

    private int departed(int year, GroupSums group) {
        return group.departed(Horizon.SO_FAR.first(), Horizon.SO_FAR.last(year, through));
    }

    private double expected(Municipality home, int year, GroupSums group, double[] coefficients) {
        double expected = 0;
        for (int term : design.ofGroup(year, home)) {
            expected += coefficients[term] * group.people();
        }
        for (int term = 0; term < PersonTerms.all().size(); term++) {
            expected += coefficients[Design.PERSON + term] * group.sum(term);
        }
        return expected;
    }

    private static double variance(double share) {
        double moderate = within(share, LEAST_SHARE, 1 - LEAST_SHARE);
        return moderate * (1 - moderate);
    }

    private static double within(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
