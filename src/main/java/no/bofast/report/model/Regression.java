package no.bofast.report.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Continuity;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.SettlementYears;

/**
 * The report's Table 4 kept running: linear probability models of having moved within seven years, within five, and in years six to seven,
 * by who people are and where they were settled; standard errors clustered by municipality.
 *
 * <p>The report also has the income before the move, which no register of residents tells.
 */
public final class Regression {

    /** The report's columns. */
    public static final List<Horizon> HORIZONS =
            List.of(Horizon.WITHIN_7_YEARS, Horizon.WITHIN_5_YEARS, Horizon.YEARS_6_TO_7);

    private static final Term PAUSED = new Term("continuity", "not continuous");

    private final List<Coefficients> rows = new ArrayList<>();
    private final Map<Horizon, Double> explained = new EnumMap<>(Horizon.class);

    private Regression() {}

    /** What is known of a municipality besides its classes. */
    public interface PlaceStanding {

        /** Of the out-migration share. */
        Quartile quartile(MunicipalityCode municipality);

        Continuity continuity(MunicipalityCode municipality);
    }

    /**
     * One row.
     *
     * @param estimates by horizon
     */
    public record Coefficients(String term, Map<Horizon, Effect> estimates) {}

    public record Effect(double coefficient, double standardError) {}

    /**
     * The table, of the settlement years that are seven years ago: of younger ones nobody knows yet who moves within seven.
     *
     * @return without rows if there are too few years, people or municipalities
     */
    public static Regression of(
            ProductSums sums, SettlementYears years, int through, Places places, PlaceStanding standing) {
        return years.until(through - Horizon.WITHIN_7_YEARS.last())
                .map(reached -> ofReached(sums, reached, through, places, standing))
                .orElseGet(Regression::new);
    }

    private static Regression ofReached(
            ProductSums sums, SettlementYears years, int through, Places places, PlaceStanding standing) {
        Design design = new Design(years, placeTerms(), termsOf(standing));
        Regression regression = new Regression();
        Map<Horizon, LeastSquaresFit> fits = new EnumMap<>(Horizon.class);
        Map<Horizon, LeastSquaresFit.Variance> variances = new EnumMap<>(Horizon.class);
        for (Horizon horizon : HORIZONS) {
            MunicipalityEquations model = MunicipalityEquations.of(sums, design, years, through, horizon, places);
            if (model.municipalities().size() < 2 || model.all().people() <= design.size()) {
                return regression;
            }
            LeastSquaresFit fit = model.fit();
            fits.put(horizon, fit);
            variances.put(horizon, fit.clustered(model.municipalities()));
            regression.explained.put(horizon, fit.explained());
        }
        regression.addRows(design, fits, variances);
        return regression;
    }

    private static List<Term> placeTerms() {
        Stream<Term> quartiles = Stream.of(Quartile.MEDIUM_LOW, Quartile.MEDIUM_HIGH, Quartile.HIGH)
                .map(Regression::term);
        return Stream.of(Design.classTerms().stream(), quartiles, Stream.of(PAUSED))
                .flatMap(terms -> terms)
                .toList();
    }

    private static Term term(Quartile quartile) {
        return new Term("out_migration_quartile", quartile.label());
    }

    private static Function<Municipality, Stream<Term>> termsOf(PlaceStanding standing) {
        return home -> Stream.of(
                        Design.classesOf(home),
                        Stream.of(term(standing.quartile(home.code()))),
                        Stream.of(PAUSED).filter(term -> standing.continuity(home.code()) == Continuity.NO))
                .flatMap(terms -> terms);
    }

    /** The indicators are the same for all outcomes, so the same are told. */
    private void addRows(
            Design design, Map<Horizon, LeastSquaresFit> fits, Map<Horizon, LeastSquaresFit.Variance> variances) {
        for (int place = 0; place < design.size(); place++) {
            if (fits.get(Horizon.WITHIN_7_YEARS).isTold(place)) {
                Map<Horizon, Effect> estimates = new EnumMap<>(Horizon.class);
                for (Horizon horizon : HORIZONS) {
                    estimates.put(
                            horizon,
                            new Effect(
                                    fits.get(horizon).coefficients()[place],
                                    variances.get(horizon).standardError(place)));
                }
                rows.add(new Coefficients(design.terms().get(place).label(), estimates));
            }
        }
    }

    /** In the order of the report's table; reference categories aren't in it. */
    public List<Coefficients> rows() {
        return List.copyOf(rows);
    }

    /** R²; empty if there are no rows. */
    public Map<Horizon, Double> explained() {
        return Map.copyOf(explained);
    }
}
