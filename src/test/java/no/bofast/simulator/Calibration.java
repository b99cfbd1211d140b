package no.bofast.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every published cell beside the simulated one. */
public final class Calibration {

    private Calibration() {}

    /**
     * The cells of the raw tables that {@code replay} wrote.
     *
     * @param tables directory of the tables at the end of the register
     * @param census directory of the tables on 2023-01-01
     */
    public static List<Cell> of(Path tables, Path census) {
        return of(TableLives.of(tables, census));
    }

    static List<Cell> of(List<Life> lives) {
        return Stream.of(
                        SettledCells.of(lives),
                        CharacteristicCells.of(lives),
                        MovedCells.of(lives),
                        BeforeAfterCells.of(lives),
                        RegressionCells.of(lives),
                        TimeCells.of(lives),
                        MunicipalityCells.of(lives),
                        ClassCells.of(lives),
                        TextCells.of(lives))
                .flatMap(List::stream)
                .toList();
    }
}
