package no.bofast.subscription;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;

/** What became of Alta's forecast of January 2024, as a test says. */
public final class ExamplePlans implements Plans {

    public static final YearMonth BUDGET = YearMonth.of(2024, 1);
    /** Of who planned by it. */
    public static final Interest PLANNED =
            new Interest(new Coverage(Set.of(Examples.ALTA), Set.of()), Set.of(), Severity.WATCH, Optional.of(BUDGET));

    private final List<AlertChange> life = new ArrayList<>();
    private Optional<YearMonth> asOf = Optional.of(YearMonth.of(2024, 7));

    /** From now on another change is known. */
    public AlertChange happened(ChangeKind kind, LocalDate on) {
        AlertChange change = new AlertChange(
                "DRIFT-5601-2024-01-2024-04-30",
                Rule.DRIFT,
                Examples.ALTA,
                kind,
                Severity.WATCH,
                on,
                false,
                new Evidence(new Window(BUDGET, BUDGET.plusMonths(1)), 40, 20, 2, 0.7, 1.3, 1, 0, 0, 0, 0, 40),
                Circumstances.ofFigures(List.of(Circumstances.Driver.of(Circumstances.FIGURE, "departures", 40, 20))),
                Optional.empty(),
                "1");
        life.add(change);
        return change;
    }

    /** The clock enters a month; none before all that was published is known. */
    public void enter(Optional<YearMonth> month) {
        asOf = month;
    }

    @Override
    public Optional<YearMonth> asOf() {
        return asOf;
    }

    @Override
    public List<MunicipalityCode> municipalities() {
        return List.of(MunicipalityCode.of("0301"), Examples.ALTA);
    }

    @Override
    public List<AlertChange> life(MunicipalityCode municipality, YearMonth budget) {
        return municipality.equals(Examples.ALTA) && budget.equals(BUDGET) ? List.copyOf(life) : List.of();
    }
}
