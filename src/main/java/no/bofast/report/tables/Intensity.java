package no.bofast.report.tables;

import java.util.List;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.ShareStanding;
import no.bofast.report.measures.ShownLifeTable;

/** Settlement intensity of each municipality: settled per 1,000 inhabitants on 2024-01-01; and its classes. */
final class Intensity {

    private static final List<String> COLUMNS = List.of("municipality", "settled", "population", "per_1000", "class");
    private static final int THOUSAND = 1000;

    private Intensity() {}

    /** Settled of inhabitants, of the municipalities that settled anyone, by code. */
    static List<ShareStanding> standings(Cohorts cohorts, Places places, Disclosure disclosure) {
        return cohorts.byMunicipality().entrySet().stream()
                .map(e -> standing(
                        places.find(e.getKey()).orElseThrow(),
                        ShownLifeTable.of(e.getKey(), e.getValue(), disclosure).settled()))
                .filter(standing -> standing.part() > 0)
                .toList();
    }

    private static ShareStanding standing(Municipality place, int settled) {
        return ShareStanding.unranked(place.code(), settled, place.population2024())
                .in(Quartile.ofIntensity(settled, place.population2024()));
    }

    static Table table(List<ShareStanding> standings) {
        return Table.sorted("intensity", COLUMNS, standings.stream().map(Intensity::row));
    }

    private static Row row(ShareStanding standing) {
        return Row.of(
                standing.municipality(),
                standing.part(),
                standing.whole(),
                Decimals.ratio(THOUSAND, standing.part(), standing.whole()),
                standing.quartile().orElseThrow().label());
    }
}
