package no.bofast.report.tables;

import java.util.List;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.measures.ShareStanding;
import no.bofast.report.measures.ShownLifeTable;

/**
 * Settlement intensity of each municipality: settled per 1,000 inhabitants on 2024-01-01; its quartile among those that settled anyone
 * in the years asked for, and for the report's own years its class by the report's limits.
 */
final class Intensity {

    private static final List<String> COLUMNS =
            List.of("municipality", "settled", "population", "per_1000", "class", "report_class");
    /** The years that the limits of the report are of. */
    private static final SettlementYears OF_THE_REPORT = new SettlementYears(2010, 2023);

    private static final int THOUSAND = 1000;

    private Intensity() {}

    /** Settled of inhabitants, of the municipalities that settled anyone, by code, in quartiles of the years asked for. */
    static List<ShareStanding> standings(Cohorts cohorts, Places places, SettlementYears years, Disclosure disclosure) {
        List<ShareStanding> standings = cohorts.byMunicipality().entrySet().stream()
                .map(e -> ShareStanding.unranked(
                        e.getKey(),
                        ShownLifeTable.of(e.getValue(), disclosure).settled(),
                        places.inhabitants()
                                .mean(
                                        years.from(),
                                        years.to(),
                                        places.find(e.getKey()).orElseThrow())))
                .filter(standing -> standing.part() > 0)
                .toList();
        return ShareStanding.ranked(standings, disclosure);
    }

    static Table table(List<ShareStanding> standings, SettlementYears settled) {
        boolean isAsInTheReport = settled.equals(OF_THE_REPORT);
        return Table.sorted("intensity", COLUMNS, standings.stream().map(standing -> row(standing, isAsInTheReport)));
    }

    private static Row row(ShareStanding standing, boolean isAsInTheReport) {
        return Row.of(
                standing.municipality(),
                standing.part(),
                standing.whole(),
                Decimals.ratio(THOUSAND, standing.part(), standing.whole()),
                standing.quartile().map(Quartile::label).orElse(""),
                isAsInTheReport
                        ? Quartile.ofIntensity(standing.part(), standing.whole())
                                .label()
                        : "");
    }
}
