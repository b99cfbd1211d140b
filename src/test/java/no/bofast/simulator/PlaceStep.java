package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;

/**
 * Moves what classes of places have in common, their push and their attraction, towards all published cells at once.
 *
 * <p>A damped Gauss–Newton step: how each cell answers to each constant is found by changing it a little and simulating the same
 * seed again (people keep their own random numbers, so that little else changes). Cells weigh by the square of their misfit,
 * which brings the worst ones in first.
 */
final class PlaceStep {

    private static final double DAMPING = 0.6;
    private static final double LEAST_WEIGHT = 0.08;
    private static final double MOST_MISFIT = 2;
    private static final double LARGEST_STEPS = 1.5;
    private static final long SEED = 11;

    private final Model model;
    private final List<Constant> constants = constants();
    /** By constant and cell; asked for once, since it costs a simulation a constant and changes little. */
    private double[][] answers = {};

    PlaceStep(Model model) {
        this.model = model;
    }

    /** @param misfits the differences of all cells, in tolerances */
    void step(double[] misfits) {
        if (answers.length == 0) {
            answers = ask();
        }
        double[] steps = solve(misfits);
        for (int i = 0; i < steps.length; i++) {
            double limited = Math.max(-LARGEST_STEPS, Math.min(steps[i], LARGEST_STEPS));
            constants.get(i).change(model, limited * constants.get(i).unit());
            System.out.printf(
                    "%s %.3f%n",
                    constants.get(i).name(), limited * constants.get(i).unit());
        }
    }

    private double[][] ask() {
        double[] before = run(model);
        return IntStream.range(0, constants.size())
                .parallel()
                .mapToObj(i -> answer(constants.get(i), before))
                .toArray(double[][]::new);
    }

    private static double[] run(Model model) {
        return CalibrationFit.misfits(CalibrationFit.simulate(model, SEED));
    }

    /** By how many tolerances each cell changes with one unit of a constant. */
    private double[] answer(Constant constant, double[] before) {
        Model changed = model.copy();
        constant.change(changed, constant.unit());
        double[] after = run(changed);
        return IntStream.range(0, after.length)
                .mapToDouble(cell -> after[cell] - before[cell])
                .toArray();
    }

    private double[] solve(double[] misfits) {
        int n = answers.length;
        double[][] products = new double[n][n];
        double[] right = new double[n];
        for (int cell = 0; cell < misfits.length; cell++) {
            double misfit = Math.max(-MOST_MISFIT, Math.min(misfits[cell], MOST_MISFIT));
            double weight = LEAST_WEIGHT + misfit * misfit;
            for (int i = 0; i < n; i++) {
                right[i] -= weight * answers[i][cell] * misfit;
                for (int j = 0; j < n; j++) {
                    products[i][j] += weight * answers[i][cell] * answers[j][cell];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            products[i][i] += DAMPING;
        }
        return LeastSquares.solve(LeastSquares.cholesky(products), right);
    }

    private static List<Constant> constants() {
        List<Constant> constants = new ArrayList<>();
        classes().forEach(category -> constants.add(attraction(category[0], category[1], 0.25)));
        classes()
                .filter(category -> !category[0].equals("region"))
                .forEach(category -> constants.add(pushLevel(category[1])));
        constants.add(pushLevel(Region.NORD_NORGE.label()));
        constants.add(attraction("settlement", "all", 0.15));
        constants.add(attraction("own_region", "all", 0.2));
        constants.add(new Constant("pauses", 0.3, (model, change) -> push(model, "push_pauses", "all", change)));
        constants.add(pushLevel(Region.TRONDELAG.label()));
        constants.add(
                new Constant("moves on", 0.2, (model, change) -> model.effects().add("moves_on", "all", 0, change)));
        constants.add(new Constant("crowding", 0.1, (model, change) -> push(model, "push_crowding", "all", change)));
        constants.add(new Constant("spread of push", 0.1, PlaceStep::widen));
        constants.add(new Constant("push while tied", 0.06, PlaceStep::tie));
        return constants;
    }

    /** The classes but one of each kind, with which the others compare. */
    private static Stream<String[]> classes() {
        Stream<String[]> sizes = Stream.of(SizeBand.values())
                .filter(size -> size != SizeBand.FROM_50000)
                .map(size -> new String[] {"size_band", size.label()});
        Stream<String[]> regions = Stream.of(Region.values())
                .filter(region -> region != Region.OSTLANDET)
                .map(region -> new String[] {"region", region.label()});
        Stream<String[]> centralities =
                IntStream.of(1, 2, 4, 5, 6).mapToObj(i -> new String[] {"centrality", Integer.toString(i)});
        return Stream.of(sizes, regions, centralities).flatMap(stream -> stream);
    }

    private static Constant pushLevel(String category) {
        return new Constant(
                "push of " + category, 0.15, (model, change) -> push(model, "push_level", category, change));
    }

    private static Constant attraction(String variable, String category, double unit) {
        return new Constant(
                "attraction of " + category,
                unit,
                (model, change) -> model.attractions().add(variable, category, change));
    }

    private static void push(Model model, String variable, String category, double change) {
        model.effects().add(variable, category, whileTied(model) * change, change);
    }

    private static double whileTied(Model model) {
        return model.effects().tied("push_spread", "<2000") / model.effects().free("push_spread", "<2000");
    }

    private static void widen(Model model, double change) {
        for (SizeBand size : SizeBand.values()) {
            push(model, "push_spread", size.label(), change * model.effects().free("push_spread", size.label()));
        }
    }

    /** Changes how much of the places' push people feel while they are tied. */
    private static void tie(Model model, double change) {
        double share = whileTied(model) + change;
        model.effects().byName().forEach((name, effect) -> {
            if (name.startsWith("push_")) {
                effect[0] = share * effect[1];
            }
        });
    }

    /** @param unit a change of it that shows */
    private record Constant(String name, double unit, Change way) {

        void change(Model model, double change) {
            way.change(model, change);
        }
    }

    @FunctionalInterface
    private interface Change {
        void change(Model model, double change);
    }
}
