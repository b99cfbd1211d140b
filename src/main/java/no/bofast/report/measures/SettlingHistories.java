package no.bofast.report.measures;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;

/** In which years each municipality settled anyone, over all years known. */
public record SettlingHistories(SortedMap<MunicipalityCode, SettlingHistory> byMunicipality) {

    /** Of the municipalities that ever settled anyone. */
    public static SettlingHistories of(Known known) {
        SortedMap<MunicipalityCode, SettlingHistory> histories = new TreeMap<>();
        known.observations()
                .filter(seen -> seen.measure() == CohortMeasure.SETTLED && seen.count() != 0)
                .forEach(seen -> seen.home()
                        .filter(home -> !home.isProtected())
                        .ifPresent(home -> histories
                                .computeIfAbsent(home, m -> new SettlingHistory())
                                .add(seen.settlementYear(), seen.count())));
        return new SettlingHistories(histories);
    }

    /** Whether a municipality settled people again in a year, for the first time after a pause. */
    public boolean isFirstAfterAPause(MunicipalityCode municipality, int year) {
        SettlingHistory history = byMunicipality.get(municipality);
        return history != null && history.firstYearsAfterAPause().anyMatch(first -> first == year);
    }

    /** Those settled in the first year after a pause, and all others, as life tables by whether they were. */
    public Map<Boolean, LifeTable> lifeTables(Known known, ReportRequest request) {
        Map<Boolean, LifeTable> tables = Map.of(
                true, new LifeTable(request.settled(), request.through()),
                false, new LifeTable(request.settled(), request.through()));
        known.observations()
                .filter(seen -> request.settled().contains(seen.settlementYear()))
                .forEach(seen -> seen.home()
                        .filter(byMunicipality::containsKey)
                        .ifPresent(home -> tables.get(isFirstAfterAPause(home, seen.settlementYear()))
                                .add(seen)));
        return tables;
    }
}
