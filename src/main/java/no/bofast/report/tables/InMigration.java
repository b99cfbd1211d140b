package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.LifeTable;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.ShareStanding;
import no.bofast.report.measures.ShownLifeTable;

/** In-migration share of each municipality (tilflyttingsandel): first arrivals per 100 settled there; and its quartiles. */
final class InMigration {

    private static final List<String> COLUMNS =
            List.of("municipality", "settled", "first_arrivals", "per_100", "quartile");
    private static final int HUNDRED = 100;

    private InMigration() {}

    /** First arrivals of settled, of the municipalities that settled anyone, by code. */
    static List<ShareStanding> standings(Cohorts cohorts, Stream<Known.Flow> flows, Disclosure disclosure) {
        Map<MunicipalityCode, Integer> arrivals = new HashMap<>();
        flows.forEach(flow -> arrivals.merge(flow.cell().destination(), flow.count(), Integer::sum));
        List<ShareStanding> standings = cohorts.byMunicipality().entrySet().stream()
                .map(e -> standing(e.getKey(), e.getValue(), arrivals.getOrDefault(e.getKey(), 0), disclosure))
                .toList();
        return ShareStanding.ranked(standings, disclosure);
    }

    private static ShareStanding standing(
            MunicipalityCode code, LifeTable table, int firstArrivals, Disclosure disclosure) {
        return ShareStanding.unranked(
                code, firstArrivals, ShownLifeTable.of(table, disclosure).settled());
    }

    static Table table(List<ShareStanding> standings) {
        return Table.sorted("in_migration", COLUMNS, standings.stream().map(InMigration::row));
    }

    private static Row row(ShareStanding standing) {
        return Row.of(
                standing.municipality(),
                standing.whole(),
                standing.part(),
                standing.quartile().isPresent() ? Decimals.ratio(HUNDRED, standing.part(), standing.whole()) : "",
                standing.quartile().map(Quartile::label).orElse(""));
    }
}
