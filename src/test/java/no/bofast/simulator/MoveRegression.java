package no.bofast.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MunicipalityCode;

/**
 * The published linear probability model, refitted on simulated people settled in 2010–2016: moved within seven years, within
 * five, in years six to seven. Income is left out: it is told in one scenario only.
 */
final class MoveRegression {

    static final List<String> OUTCOMES = List.of("within_7_years", "within_5_years", "years_6_to_7");
    private static final List<String> QUARTILES = List.of("low", "medium low", "medium high", "high");

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<MunicipalityCode, String> quartiles = new HashMap<>();
    private final Map<String, double[]> coefficients = new HashMap<>();
    private final Map<String, double[]> errors = new LinkedHashMap<>();
    private final PlaceCounts places;

    MoveRegression(List<Life> lives) {
        places = new PlaceCounts(lives, 2010, 2016);
        List<MunicipalityCode> ranked = places.byOutShare();
        for (int i = 0; i < ranked.size(); i++) {
            quartiles.put(ranked.get(i), QUARTILES.get(4 * i / ranked.size()));
        }
        Published.rows("regression_2010_2016").forEach(this::addColumn);
        LeastSquares fit = new LeastSquares(columns.size(), OUTCOMES.size());
        lives.stream()
                .filter(life -> life.settledWithin(2010, 2016))
                .forEach(life -> fit.add(indicators(life), outcomes(life)));
        for (int outcome = 0; outcome < OUTCOMES.size(); outcome++) {
            coefficients.put(OUTCOMES.get(outcome), fit.coefficients(outcome));
            errors.put(OUTCOMES.get(outcome), fit.standardErrors(outcome));
        }
    }

    private void addColumn(Map<String, String> row) {
        boolean reference = row.get("within_7_years").equals("0");
        if (!reference && !row.get("variable").startsWith("income")) {
            columns.put(row.get("variable") + ":" + row.get("category"), columns.size());
        }
    }

    /** The coefficient of a category; empty for a reference category, and for income. */
    java.util.OptionalDouble coefficient(String outcome, String variable, String category) {
        Integer column = columns.get(variable + ":" + category);
        return column == null
                ? java.util.OptionalDouble.empty()
                : java.util.OptionalDouble.of(coefficients.get(outcome)[column]);
    }

    /** The standard error of a coefficient that there is. */
    double standardError(String outcome, String variable, String category) {
        return errors.get(outcome)[columns.get(variable + ":" + category)];
    }

    private static double[] outcomes(Life life) {
        return new double[] {life.leftWithin(0, 7) ? 1 : 0, life.leftWithin(0, 5) ? 1 : 0, life.leftWithin(6, 7) ? 1 : 0
        };
    }

    private int[] indicators(Life life) {
        Profile profile = life.profile();
        MunicipalityCode home = life.home().code();
        return List.of(
                        "constant:",
                        "settlement_year:" + life.settlementYear(),
                        "sex:" + profile.sex(),
                        "age_band:" + profile.age().label(),
                        "sex*age_band:" + profile.sex() + "*" + profile.age().label(),
                        "household:" + profile.household(),
                        "country:" + profile.country(),
                        "ground:" + profile.ground(),
                        "centrality:" + life.home().centrality(),
                        "region:" + life.home().region().label(),
                        "size_band:" + life.home().sizeBand().label(),
                        "out_migration_quartile:" + quartiles.get(home),
                        "continuity:" + (places.isContinuous(home) ? "continuous" : "not continuous"))
                .stream()
                .filter(columns::containsKey)
                .mapToInt(columns::get)
                .toArray();
    }
}
