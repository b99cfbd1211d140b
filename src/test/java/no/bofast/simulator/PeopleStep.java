package no.bofast.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Moves the effects of people and of classes of places towards their regression coefficients and the rows of Table 2: half by
 * each where both are known.
 */
final class PeopleStep {

    /** Years over which an effect works, as far as the published shares reach. */
    private static final double TIED_YEARS = 4.5;

    private static final double FREE_YEARS = 1.7;
    /** These are no reasons of the model but come out of it. */
    private static final Set<String> OUTCOMES = Set.of("constant", "out_migration_quartile", "continuity");

    private final Model model;
    private final List<Life> lives;

    PeopleStep(Model model, List<List<Life>> runs) {
        this.model = model;
        this.lives = runs.stream()
                .flatMap(List::stream)
                .filter(life -> life.settledWithin(2010, 2016))
                .toList();
    }

    void step(double gain) {
        constants(gain);
        MoveRegression fit = new MoveRegression(lives);
        Map<String, double[]> rows = rowErrors();
        for (Map<String, String> row : Published.rows("regression_2010_2016")) {
            String name = row.get("variable") + ":" + row.get("category");
            coefficientErrors(fit, row).ifPresent(errors -> {
                double[] other = rows.getOrDefault(name, errors);
                model.effects()
                        .add(
                                row.get("variable"),
                                row.get("category"),
                                gain * (errors[0] + other[0]) / 2 / TIED_YEARS,
                                gain * (errors[1] + other[1]) / 2 / FREE_YEARS);
            });
        }
    }

    private void constants(double gain) {
        double within5 = 10491 / 53489.0 - Cells.share(lives, 0, 5);
        double years6to7 = 8096 / 53489.0 - Cells.share(lives, 6, 7);
        model.effects().add("constant", "", gain * within5 / TIED_YEARS, gain * years6to7 / FREE_YEARS);
    }

    private static Optional<double[]> coefficientErrors(MoveRegression fit, Map<String, String> row) {
        String variable = row.get("variable");
        OptionalDouble tied = fit.coefficient("within_5_years", variable, row.get("category"));
        OptionalDouble free = fit.coefficient("years_6_to_7", variable, row.get("category"));
        return OUTCOMES.contains(variable) || tied.isEmpty() || free.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {
                    Row.number(row, "within_5_years") - tied.getAsDouble(),
                    Row.number(row, "years_6_to_7") - free.getAsDouble()
                });
    }

    private Map<String, double[]> rowErrors() {
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (Map<String, String> row : Published.rows("moved_2010_2016")) {
            List<Life> group = lives.stream().filter(Row.person(row)).toList();
            double settled = Row.number(row, "settled");
            errors.put(row.get("dimension") + ":" + row.get("category"), new double[] {
                Row.number(row, "within_5_years") / settled - Cells.share(group, 0, 5),
                Row.number(row, "years_6_to_7") / settled - Cells.share(group, 6, 7)
            });
        }
        return errors;
    }
}
