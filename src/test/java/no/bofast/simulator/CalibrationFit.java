package no.bofast.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Moves the model's constants step by step towards the published tables and writes them into the tables of the class path.
 *
 * <p>People's reasons move by the published coefficients and rows ({@link PeopleStep}), single places by what is published of
 * them ({@link NamedStep}), and what classes of places have in common by all cells at once ({@link PlaceStep}). Several seeds are
 * looked at together, so that the constants are not fitted to the chance of one.
 */
public final class CalibrationFit {

    private static final long[] SEEDS = {SimulationOptions.DEFAULT.seed(), 11};
    private static final double GAIN = 0.3;
    /** A cell outside its tolerance weighs as much as this misfit on average. */
    private static final double OUTSIDE_WEIGHS = 0.01;

    private final Model model;
    private final PlaceStep places;
    private double[] misfits = {};
    private double best = Double.MAX_VALUE;

    private CalibrationFit(Model model) {
        this.model = model;
        this.places = new PlaceStep(model);
    }

    /** @param args the rounds, each {@code people} or {@code places}, such as {@code people people places people} */
    public static void main(String[] args) throws IOException {
        CalibrationFit fit = new CalibrationFit(Model.load());
        List<List<Life>> runs = fit.look();
        for (String round : args) {
            fit.step(round, runs);
            runs = fit.look();
        }
    }

    private void step(String round, List<List<Life>> runs) {
        if (round.equals("places")) {
            places.step(misfits);
        } else {
            new PeopleStep(model, runs).step(GAIN);
            new NamedStep(model, runs).step();
        }
    }

    private List<List<Life>> look() throws IOException {
        List<List<Life>> runs = simulate(model, SEEDS);
        misfits = misfits(runs);
        long outside =
                DoubleStream.of(misfits).filter(misfit -> Math.abs(misfit) > 1).count();
        double misfit = IntStream.range(0, misfits.length)
                .mapToDouble(i -> Math.min(5, misfits[i] * misfits[i]))
                .average()
                .orElseThrow();
        System.out.println("misfit " + misfit + ", outside on average of " + SEEDS.length + " runs " + outside);
        if (misfit + outside * OUTSIDE_WEIGHS < best) {
            best = misfit + outside * OUTSIDE_WEIGHS;
            ModelFiles.write(model);
        }
        return runs;
    }

    static List<List<Life>> simulate(Model model, long... seeds) {
        return IntStream.range(0, seeds.length)
                .parallel()
                .mapToObj(i -> CalibrationReport.simulate(SimulationOptions.DEFAULT.withSeed(seeds[i]), model))
                .toList();
    }

    /** The differences of all cells, in tolerances, on average of some runs. */
    static double[] misfits(List<List<Life>> runs) {
        List<List<Cell>> cells = new ArrayList<>();
        runs.forEach(lives -> cells.add(Calibration.of(lives)));
        return IntStream.range(0, cells.get(0).size())
                .mapToDouble(i -> cells.stream()
                        .mapToDouble(run -> inTolerances(run.get(i)))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double inTolerances(Cell cell) {
        return cell.difference() / (cell.tolerance() == 0 ? 1 : cell.tolerance());
    }
}
