package no.bofast.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.server.HttpSettings;

/** The example with rates of the grant and agreements: of those settled in Alta in 2021 some have lived elsewhere since 2022. */
final class GrantExample {

    static final int RATE = 100_000;
    static final int ELSEWHERE = 5;

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final YearMonth MONTH = YearMonth.of(2022, 5);

    private static final Traits COUPLES =
            new Traits(Sex.FEMALE, AgeBand.AGE_50_59, Household.COUPLE, CountryGroup.IRQ, Ground.OTHER);

    private GrantExample() {}

    static ExampleServer server(HttpSettings settings) {
        GrantRates rates = new GrantRates(Map.of(new GrantRates.Key(2023, 3, GrantKind.ANYONE), RATE));
        ExampleServer server = new ExampleServer(settings.with(new OperatorTables(Inhabitants.OF_2024, rates)));
        // Beside the five whom the example settles there in that year: forty, as many as then live here.
        put(server, new Cell.Cohort(ALTA, 2021, COUPLES, CohortMeasure.SETTLED, 0), 35);
        put(server, new Cell.ResidentChange(ALTA, 2021, LocalDate.of(2021, 6, 1)), 42);
        put(server, new Cell.ResidentChange(ALTA, 2021, LocalDate.of(2022, 6, 1)), -ELSEWHERE);
        put(server, new GrantCell(ALTA, 2021, GrantCell.Where.HERE, GrantKind.ANYONE, YearMonth.of(2022, 1)), 40);
        put(
                server,
                new GrantCell(ALTA, 2021, GrantCell.Where.HERE, GrantKind.ANYONE, YearMonth.of(2022, 7)),
                -ELSEWHERE);
        put(
                server,
                new GrantCell(ALTA, 2021, GrantCell.Where.ELSEWHERE, GrantKind.ANYONE, YearMonth.of(2022, 7)),
                ELSEWHERE);
        server.view.put(
                new CaseCell(ALTA, 2021, false, MONTH, CaseMeasure.REQUESTED, MovingReason.WORK),
                CellCount.NONE.plus(7));
        server.view.put(
                new CaseCell(ALTA, 2021, false, MONTH, CaseMeasure.MOVED_AGREED, MovingReason.WORK),
                CellCount.NONE.plus(1));
        return server;
    }

    private static void put(ExampleServer server, Cell cell, int people) {
        server.view.put(cell, CellCount.NONE.plus(people));
    }
}
