package no.bofast.simulator;

import java.util.List;
import java.util.stream.Stream;

/** Every published cell beside the simulated one. */
final class Calibration {

    private Calibration() {}

    static List<Cell> of(List<Life> lives) {
        return Stream.of(
                        SettledCells.of(lives),
                        CharacteristicCells.of(lives),
                        MovedCells.of(lives),
                        BeforeAfterCells.of(lives),
                        RegressionCells.of(lives),
                        TimeCells.of(lives),
                        MunicipalityCells.of(lives))
                .flatMap(List::stream)
                .toList();
    }
}
