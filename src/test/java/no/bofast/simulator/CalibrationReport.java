package no.bofast.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints published and simulated cells as the page {@code calibration.md} of the documentation. */
public final class CalibrationReport {

    private CalibrationReport() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(Calibration.of(simulate(SimulationOptions.DEFAULT, Model.load())), out);
    }

    static List<Life> simulate(SimulationOptions options, Model model) {
        return Lives.of(new Simulation(options, model).period(), options.to().plusDays(1));
    }

    static void print(List<Cell> cells, PrintStream out) {
        out.println("# Calibration");
        out.println();
        out.println("Every published cell beside that of the simulated register; [the numbers](numbers.md) say what the"
                + " tolerance is.");
        out.println("`CalibrationTest` writes this page.");
        String table = "";
        for (Cell cell : cells) {
            if (!cell.table().equals(table)) {
                table = cell.table();
                out.println("\n## " + table + "\n");
                out.println("| category | measure | published | simulated | difference | tolerance |");
                out.println("|---|---|---:|---:|---:|---:|");
            }
            out.println(cell.markdown());
        }
        Claims.print(out);
    }
}
