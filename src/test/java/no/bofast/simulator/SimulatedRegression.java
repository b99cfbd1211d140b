package no.bofast.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Cell.Cohort;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Continuity;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.model.ProductSums;
import no.bofast.report.model.Regression;

/** The monitor's own regression, of simulated people settled in 2010–2016. */
final class SimulatedRegression {

    private static final SettlementYears YEARS = new SettlementYears(2010, 2016);
    private static final int THROUGH = 2023;

    private SimulatedRegression() {}

    static Regression of(List<Life> lives) {
        ProductSums sums = new ProductSums();
        lives.forEach(life -> add(sums, life));
        PlaceCounts places = new PlaceCounts(lives, YEARS.from(), YEARS.to());
        List<MunicipalityCode> ranked = places.byOutShare();
        Map<MunicipalityCode, Quartile> quartiles = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            quartiles.put(ranked.get(i), Quartile.at(i, ranked.size()));
        }
        Regression.PlaceStanding standing = new Regression.PlaceStanding() {
            @Override
            public Quartile quartile(MunicipalityCode municipality) {
                return quartiles.get(municipality);
            }

            @Override
            public Continuity continuity(MunicipalityCode municipality) {
                return places.isContinuous(municipality) ? Continuity.YES : Continuity.NO;
            }
        };
        return Regression.of(sums, YEARS, THROUGH, new Places(ReferenceTables.municipalities()), standing);
    }

    private static void add(ProductSums sums, Life life) {
        Profile who = life.profile();
        Traits traits = new Traits(who.sex(), who.age(), who.household(), who.country(), who.ground());
        MunicipalityCode home = life.home().code();
        sums.add(new Cohort(home, life.settlementYear(), traits, CohortMeasure.SETTLED, 0), 1);
        if (life.left()) {
            sums.add(new Cohort(home, life.settlementYear(), traits, CohortMeasure.DEPARTED, life.years()), 1);
        }
    }
}
