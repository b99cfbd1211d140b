package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.forecast.ForecastBook;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.topology.BackgroundEvaluation.Findings;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.Test;

class BackgroundEvaluationTest {

    private static final LocalDate DATE = LocalDate.of(2019, 1, 10);
    private static final Cell SETTLED =
            new Cell.Month(MunicipalityCode.of("5601"), YearMonth.of(2015, 1), MonthMeasure.SETTLED, Cell.NO_YEAR);

    private final BackgroundEvaluation evaluation = evaluation();

    @Test
    void aBlockThatIsReplacedTwiceBeforeARunIsEvaluatedAsWhatItIsNow() {
        evaluation.replace(block(0), block(40));
        evaluation.replace(block(40), block(55));

        List<Outlook> twice = evaluation.advanceTo(DATE).join().outlooks();

        assertThat(twice).isEqualTo(of(55)).isNotEqualTo(of(40)).isNotEqualTo(of(15));
    }

    @Test
    void whatIsReplacedDuringARunIsTakenUpByTheNext() {
        evaluation.replace(block(0), block(40));
        evaluation.advanceTo(DATE).join();
        evaluation.replace(block(40), block(55));

        Findings next = evaluation.advanceTo(DATE.plusDays(1)).join();

        assertThat(next.outlooks()).isEqualTo(outlooks(55, DATE.plusDays(1)));
    }

    @Test
    void whatCameBackToWhatItWasChangesNothing() {
        evaluation.replace(block(0), block(40));
        evaluation.replace(block(40), block(0));

        assertThat(evaluation.advanceTo(DATE).join().outlooks()).isEqualTo(of(0));
    }

    @Test
    void aRunThatIsCutShortIsNotWholeAndTheNextMakesAllForecasts() {
        List<Runnable> begun = new ArrayList<>();
        BackgroundEvaluation cut = evaluation(begun::add);
        cut.replace(block(0), block(40));
        CompletableFuture<Findings> first = cut.advanceTo(DATE);
        cut.cutShort();
        begun.remove(0).run();
        CompletableFuture<Findings> second = cut.advanceTo(DATE);
        begun.remove(0).run();

        evaluation.replace(block(0), block(40));
        Findings atOnce = evaluation.advanceTo(DATE).join();
        assertThat(first.join().areWhole()).isFalse();
        assertThat(first.join().outlooks()).isEqualTo(atOnce.outlooks());
        assertThat(first.join().forecasts().made()).isEmpty();
        assertThat(second.join().areWhole()).isTrue();
        assertThat(second.join().forecasts().made())
                .isNotEmpty()
                .isEqualTo(atOnce.forecasts().made());
    }

    @Test
    void forecastsAreMadeWhereADetectorFailsAndTheRunSaysWhy() {
        BrokenTable municipalities = new BrokenTable();
        BackgroundEvaluation failing = evaluation(municipalities, Runnable::run);
        failing.replace(block(0), block(40));
        municipalities.breakDown();

        Findings found = failing.advanceTo(DATE).join();

        assertThat(found.failure()).hasValueSatisfying(bug -> assertThat(bug).hasMessage("a bug of a detector"));
        assertThat(found.outlooks()).isEmpty();
        evaluation.replace(block(0), block(40));
        assertThat(found.forecasts().made())
                .isNotEmpty()
                .isEqualTo(evaluation.advanceTo(DATE).join().forecasts().made());
    }

    private static List<Outlook> of(int settled) {
        return outlooks(settled, DATE);
    }

    private static List<Outlook> outlooks(int settled, LocalDate date) {
        BackgroundEvaluation other = evaluation();
        other.replace(block(0), block(settled));
        return other.advanceTo(date).join().outlooks();
    }

    private static BackgroundEvaluation evaluation() {
        return evaluation(Runnable::run);
    }

    private static BackgroundEvaluation evaluation(Executor executor) {
        return evaluation(ReferenceTables.municipalities(), executor);
    }

    private static BackgroundEvaluation evaluation(
            SortedMap<MunicipalityCode, Municipality> municipalities, Executor executor) {
        return new BackgroundEvaluation(
                WarningSettings.DEFAULTS,
                municipalities,
                Optional.empty(),
                new Forecasting(new ForecastBook(ReferenceTables.municipalities(), ReferenceTables.rights())),
                executor);
    }

    private static PackedBlock block(int settled) {
        CountBlock block = new CountBlock(BlockKey.of(SETTLED));
        block.add(SETTLED, LocalDate.of(2015, 1, 20), settled);
        return PackedBlock.of(block);
    }
}
