package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Continuity;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.ShareStanding;
import no.bofast.report.model.Expectations;
import no.bofast.report.model.ProductSums;
import no.bofast.report.model.Regression;

/** The tables that a model of who leaves is fitted for: the regression, and the shares adjusted by it. */
final class ModelTables {

    private final ProductSums sums = new ProductSums();
    private final ReportRequest request;
    private final Places places;

    ModelTables(Stream<Known.Cohort> cohorts, ReportRequest request, Places places) {
        this.request = request;
        this.places = places;
        cohorts.forEach(cohort -> sums.add(cohort.cell(), cohort.count()));
    }

    Table adjusted() {
        return AdjustedTable.of(Expectations.of(sums, request.settled(), request.through(), places));
    }

    /** @param outMigration where each municipality stands by its out-migration share */
    Table regression(List<ShareStanding> outMigration, Cohorts cohorts) {
        Map<MunicipalityCode, Quartile> quartiles = new HashMap<>();
        outMigration.forEach(standing ->
                standing.quartile().ifPresent(quartile -> quartiles.put(standing.municipality(), quartile)));
        Regression.PlaceStanding standing = new Regression.PlaceStanding() {
            @Override
            public Quartile quartile(MunicipalityCode municipality) {
                return quartiles.get(municipality);
            }

            @Override
            public Continuity continuity(MunicipalityCode municipality) {
                return cohorts.continuity(municipality);
            }
        };
        return RegressionTable.of(Regression.of(sums, request.settled(), request.through(), places, standing));
    }
}
