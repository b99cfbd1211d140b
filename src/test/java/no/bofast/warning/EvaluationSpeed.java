package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;

/** Prints how long a whole history of fourteen years takes, and one more day. A program, not a test. */
final class EvaluationSpeed {

    private static final YearMonth END = YearMonth.of(2023, 12);
    private static final int DAYS = 30;

    private EvaluationSpeed() {}

    public static void main(String[] arguments) {
        SortedMap<MunicipalityCode, Municipality> municipalities = ReferenceTables.municipalities();
        List<SimulatedRegister.Change> changes = SimulatedRegister.changes(
                municipalities,
                new SimulatedRegister.Options(1, 10_000, YearMonth.of(2010, 1), END, .3, 0, .3, true, Map.of()));
        System.out.println(changes.size() + " changes");
        for (int run = 0; run < 3; run++) {
            measure(municipalities, changes);
        }
    }

    private static void measure(
            SortedMap<MunicipalityCode, Municipality> municipalities, List<SimulatedRegister.Change> changes) {
        long start = System.nanoTime();
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, municipalities);
        changes.forEach(change -> evaluation.add(change.cell(), change.registeredOn(), change.change()));
        long added = System.nanoTime();
        LocalDate clock = END.atEndOfMonth().minusDays(DAYS);
        evaluation.advanceTo(clock);
        long evaluated = System.nanoTime();
        for (int day = 1; day <= DAYS; day++) {
            evaluation.advanceTo(clock.plusDays(day));
        }
        System.out.printf(
                "added in %.2f s, evaluated in %.2f s, one more day in %.2f ms, %d changes of alerts%n",
                (added - start) / 1e9,
                (evaluated - added) / 1e9,
                (System.nanoTime() - evaluated) / 1e6 / DAYS,
                evaluation.history().size());
    }
}
