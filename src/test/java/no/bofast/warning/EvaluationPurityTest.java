package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

class EvaluationPurityTest {

    private static final YearMonth START = YearMonth.of(2016, 1);
    private static final YearMonth END = YearMonth.of(2020, 6);
    private static final LocalDate CLOCK = LocalDate.of(2020, 7, 15);
    private static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = few();
    private static final List<SimulatedRegister.Change> CHANGES = changes();
    private static final Evaluation AT_ONCE = evaluated(CHANGES);

    @Test
    void theSurgesOfTheScenarioAreFound() {
        assertThat(AT_ONCE.history()).extracting(AlertChange::kind).contains(ChangeKind.RAISED, ChangeKind.RESOLVED);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void anyOrderBatchesAndAdvancesGiveTheSameAlertsToTheLastBit(@ForAll long seed) {
        Random random = new Random(seed);
        List<SimulatedRegister.Change> shuffled = nearlyInOrder(random);
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, MUNICIPALITIES);
        int batch = 1 + shuffled.size() / (2 + random.nextInt(30));

        for (int i = 0; i < shuffled.size(); i += batch) {
            List<SimulatedRegister.Change> part = shuffled.subList(i, Math.min(shuffled.size(), i + batch));
            part.forEach(change -> evaluation.add(change.cell(), change.registeredOn(), change.change()));
            evaluation.advanceTo(part.get(part.size() - 1).registeredOn());
        }
        evaluation.advanceTo(CLOCK);

        assertSame(evaluation);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void changesMadeAndUndoneLeaveNoTrace(@ForAll long seed) {
        Random random = new Random(seed);
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, MUNICIPALITIES);
        List<SimulatedRegister.Change> undone = new ArrayList<>();

        for (SimulatedRegister.Change change : CHANGES) {
            evaluation.add(change.cell(), change.registeredOn(), change.change());
            if (random.nextInt(50) == 0) {
                undone.add(change);
                evaluation.add(change.cell(), change.registeredOn(), 3);
            }
        }
        evaluation.advanceTo(LocalDate.of(2019, 2, 3));
        undone.forEach(change -> evaluation.add(change.cell(), change.registeredOn(), -3));
        evaluation.advanceTo(CLOCK);

        assertSame(evaluation);
    }

    @Test
    void aClockThatShowsTheSameDateEvaluatesNothingNew() {
        Evaluation evaluation = evaluated(CHANGES);

        evaluation.advanceTo(CLOCK);
        evaluation.advanceTo(CLOCK.minusYears(1));

        assertSame(evaluation);
    }

    @Test
    void dayByDayGivesWhatOneGoGives() {
        List<SimulatedRegister.Change> inOrder = new ArrayList<>(CHANGES);
        inOrder.sort(Comparator.comparing(SimulatedRegister.Change::registeredOn));
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, MUNICIPALITIES);

        for (SimulatedRegister.Change change : inOrder) {
            evaluation.advanceTo(change.registeredOn());
            evaluation.add(change.cell(), change.registeredOn(), change.change());
        }
        evaluation.advanceTo(CLOCK);

        assertSame(evaluation);
    }

    @Test
    void aClockThatHasNotComeToTheFirstChangeLeavesNoTrace() {
        List<SimulatedRegister.Change> latestFirst = new ArrayList<>(CHANGES);
        latestFirst.sort(
                Comparator.comparing(SimulatedRegister.Change::registeredOn).reversed());
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, MUNICIPALITIES);

        for (SimulatedRegister.Change change : latestFirst) {
            evaluation.add(change.cell(), change.registeredOn(), change.change());
            evaluation.advanceTo(LocalDate.of(2015, 12, 1));
        }
        assertThat(evaluation.advanceTo(LocalDate.of(2016, 1, 1))).isFalse();
        evaluation.advanceTo(CLOCK);

        assertSame(evaluation);
    }

    private static void assertSame(Evaluation evaluation) {
        assertThat(evaluation.history().equals(AT_ONCE.history())).isTrue();
        assertThat(evaluation.national()).isEqualTo(AT_ONCE.national());
        MUNICIPALITIES
                .keySet()
                .forEach(code -> assertThat(evaluation.outlook(code)).isEqualTo(AT_ONCE.outlook(code)));
    }

    /** Some blocks of the changes changed places, and within them all order is lost. */
    private static List<SimulatedRegister.Change> nearlyInOrder(Random random) {
        List<SimulatedRegister.Change> inOrder = new ArrayList<>(CHANGES);
        inOrder.sort(Comparator.comparing(SimulatedRegister.Change::registeredOn));
        int block = 1 + inOrder.size() / (1 + random.nextInt(10));
        for (int i = 0; i < inOrder.size(); i += block) {
            Collections.shuffle(inOrder.subList(i, Math.min(inOrder.size(), i + block)), random);
        }
        return inOrder;
    }

    private static Evaluation evaluated(List<SimulatedRegister.Change> changes) {
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, MUNICIPALITIES);
        changes.forEach(change -> evaluation.add(change.cell(), change.registeredOn(), change.change()));
        evaluation.advanceTo(CLOCK);
        return evaluation;
    }

    private static SortedMap<MunicipalityCode, Municipality> few() {
        SortedMap<MunicipalityCode, Municipality> few = new TreeMap<>();
        ReferenceTables.municipalities().forEach((code, municipality) -> {
            if (code.number() % 12 == 1) {
                few.put(code, municipality);
            }
        });
        return few;
    }

    private static List<SimulatedRegister.Change> changes() {
        MunicipalityCode[] codes = MUNICIPALITIES.keySet().toArray(MunicipalityCode[]::new);
        Map<MunicipalityCode, SimulatedRegister.Surge> surges = Map.of(
                codes[3], new SimulatedRegister.Surge(YearMonth.of(2018, 10), YearMonth.of(2019, 2), 6),
                codes[7], new SimulatedRegister.Surge(YearMonth.of(2019, 3), END, 4));
        SimulatedRegister.Options options =
                new SimulatedRegister.Options(7, 3000, START, END, .2, .2, .2, true, surges);
        return SimulatedRegister.changes(MUNICIPALITIES, options).stream()
                .filter(change -> change.registeredOn().isBefore(CLOCK))
                .toList();
    }
}
