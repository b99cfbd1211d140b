package no.bofast.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints the table of published and simulated cells as Markdown. */
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
        String table = "";
        for (Cell cell : cells) {
            if (!cell.table().equals(table)) {
                table = cell.table();
                out.println("\n### " + table + "\n");
                out.println("| category | measure | published | simulated | difference | tolerance |");
                out.println("|---|---|---:|---:|---:|---:|");
            }
            out.println(cell.markdown());
        }
    }
}
