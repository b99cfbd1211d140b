package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.List;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Bounds;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.ShareStanding;
import no.bofast.report.measures.ShownLifeTable;

/** Out-migration share of each municipality (fraflyttingsandel): departed of those settled there; and its quartiles. */
final class OutMigration {

    private static final List<String> COLUMNS =
            List.of("municipality", "settled", "departed", "share", "quartile", "continuous");
    private static final List<String> BOUNDS = List.of("municipality", "share", "low", "high");

    private OutMigration() {}

    /** Departed of settled, of the municipalities that settled anyone, by code. */
    static List<ShareStanding> standings(Cohorts cohorts, Disclosure disclosure) {
        List<ShareStanding> standings = new ArrayList<>();
        cohorts.byMunicipality().forEach((code, table) -> {
            ShownLifeTable shown = ShownLifeTable.of(table, disclosure);
            standings.add(ShareStanding.unranked(code, shown.departed(), shown.settled()));
        });
        return ShareStanding.ranked(standings, disclosure);
    }

    static Table table(List<ShareStanding> standings, Cohorts cohorts) {
        return Table.sorted("out_migration", COLUMNS, standings.stream().map(s -> row(s, cohorts)));
    }

    private static Row row(ShareStanding standing, Cohorts cohorts) {
        return Row.of(
                standing.municipality(),
                standing.whole(),
                standing.part(),
                standing.quartile().isPresent() ? Decimals.ratio(1, standing.part(), standing.whole()) : "",
                standing.quartile().map(Quartile::label).orElse(""),
                cohorts.continuity(standing.municipality()).label());
    }

    /** The shares with Wilson's bounds. */
    static Table bounds(List<ShareStanding> standings) {
        return Table.sorted(
                "out_migration_bounds",
                BOUNDS,
                standings.stream().filter(s -> s.quartile().isPresent()).map(OutMigration::boundsRow));
    }

    private static Row boundsRow(ShareStanding standing) {
        Bounds bounds = Bounds.wilson(standing.part(), standing.whole());
        return Row.of(
                standing.municipality(),
                Decimals.ratio(1, standing.part(), standing.whole()),
                Decimals.of(bounds.low()),
                Decimals.of(bounds.high()));
    }
}
