package no.bofast.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;

/** In-migration share of each municipality (tilflyttingsandel): first arrivals per 100 settled there; and its quartiles. */
final class InMigration {

    private static final List<String> COLUMNS =
            List.of("municipality", "settled", "first_arrivals", "per_100", "quartile");
    private static final int HUNDRED = 100;

    private InMigration() {}

    /** First arrivals of settled, of the municipalities that settled anyone, by code. */
    static List<Standing> standings(Cohorts cohorts, Stream<Known.Flow> flows, Disclosure disclosure) {
        Map<MunicipalityCode, Integer> arrivals = new HashMap<>();
        flows.forEach(flow -> arrivals.merge(flow.cell().destination(), flow.count(), Integer::sum));
        List<Standing> standings = cohorts.byMunicipality().entrySet().stream()
                .map(e -> standing(e.getKey(), e.getValue(), arrivals.getOrDefault(e.getKey(), 0), disclosure))
                .toList();
        return Standing.ranked(standings, disclosure);
    }

    private static Standing standing(MunicipalityCode code, LifeTable table, int firstArrivals, Disclosure disclosure) {
        int arrived = disclosure.count(CountId.of(code, "first_arrivals"), firstArrivals);
        return Standing.unranked(
                code, arrived, ShownLifeTable.of(code, table, disclosure).settled());
    }

    static Table table(List<Standing> standings) {
        return Table.sorted("in_migration", COLUMNS, standings.stream().map(InMigration::row));
    }

    private static Row row(Standing standing) {
        return Row.of(
                standing.municipality(),
                standing.whole(),
                standing.part(),
                standing.quartile().isPresent() ? Decimals.ratio(HUNDRED, standing.part(), standing.whole()) : "",
                standing.quartile().map(Quartile::label).orElse(""));
    }
}
