package no.bofast.report;

import java.util.List;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;

/** Settlement intensity of each municipality: settled per 1,000 inhabitants on 2024-01-01; and its classes. */
final class Intensity {

    private static final List<String> COLUMNS = List.of("municipality", "settled", "population", "per_1000", "class");
    private static final int THOUSAND = 1000;

    private Intensity() {}

    /** Settled of inhabitants, of the municipalities that settled anyone, by code. */
    static List<Standing> standings(Cohorts cohorts, Places places, Disclosure disclosure) {
        return cohorts.byMunicipality().entrySet().stream()
                .map(e -> standing(
                        places.find(e.getKey()).orElseThrow(),
                        ShownLifeTable.of(e.getKey(), e.getValue(), disclosure).settled()))
                .filter(standing -> standing.part() > 0)
                .toList();
    }

    private static Standing standing(Municipality place, int settled) {
        return Standing.unranked(place.code(), settled, place.population2024())
                .in(Quartile.ofIntensity(settled, place.population2024()));
    }

    static Table table(List<Standing> standings) {
        return Table.sorted("intensity", COLUMNS, standings.stream().map(Intensity::row));
    }

    private static Row row(Standing standing) {
        return Row.of(
                standing.municipality(),
                standing.part(),
                standing.whole(),
                Decimals.ratio(THOUSAND, standing.part(), standing.whole()),
                standing.quartile().orElseThrow().label());
    }
}
