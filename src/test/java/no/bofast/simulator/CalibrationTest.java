package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.bofast.testkit.Pages;
import org.junit.jupiter.api.Test;

/** The default run of the simulation against the published tables, cell by cell. */
class CalibrationTest {

    /** The constants are fitted to other seeds; chance may bring so many of nearly five hundred cells outside. */
    private static final int MISSES_OF_ANOTHER_SEED = 3;

    private static final long ANOTHER_SEED = 1;

    private static final List<Cell> CELLS =
            Calibration.of(CalibrationReport.simulate(SimulationOptions.DEFAULT, Model.load()));

    @Test
    void thePublishedTablesComeOutOfTheSimulatedPeople() {
        assertThat(CELLS).hasSizeGreaterThan(480).allMatch(Cell::isWithinTolerance);
    }

    @Test
    void theyComeOutOfOtherPeopleThanThoseOfTheDefaultSeedToo() {
        List<Cell> others = Calibration.of(
                CalibrationReport.simulate(SimulationOptions.DEFAULT.withSeed(ANOTHER_SEED), Model.load()));

        assertThat(others)
                .filteredOn(cell -> !cell.isWithinTolerance())
                .hasSizeLessThanOrEqualTo(MISSES_OF_ANOTHER_SEED);
    }

    @Test
    void everyClearEffectPointsTheWayOfThePublishedRegression() {
        List<Cell> clear = CELLS.stream()
                .filter(cell -> cell.table().equals("regression") && Math.abs(cell.published()) >= 0.05)
                .toList();

        assertThat(clear).hasSizeGreaterThan(40);
        assertThat(clear).allMatch(cell -> cell.published() * cell.simulated() > 0);
    }

    /** The file that the test writes is the page as it should be. */
    @Test
    void theDocumentationShowsEveryCell() throws IOException {
        Path file = Path.of("target", "calibration.md");

        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            CalibrationReport.print(CELLS, out);
        }

        assertThat(Pages.DIRECTORY.resolve("calibration.md"))
                .as("the page is as target/calibration.md")
                .hasSameTextualContentAs(file);
        assertThat(file).content().contains("## regression");
    }
}
