package no.bofast.report.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.CountsView;

/**
 * {@code programme_years.csv}: introduction programmes by the year in which they started, how they ended, and who moved meanwhile; and of
 * those that ended in the year, who moved afterwards. Of people of all settlement years, under the municipality of settlement.
 */
final class ProgrammeYearsTable {

    static final String NAME = "programme_years";

    private static final List<String> KEYS = List.of("dimension", "category", "year");
    private static final Map<CaseMeasure, String> MEASURES = new EnumMap<>(Map.of(
            CaseMeasure.PROGRAMME_STARTED, "started",
            CaseMeasure.PROGRAMME_COMPLETED, "completed",
            CaseMeasure.PROGRAMME_STOPPED, "stopped",
            CaseMeasure.PROGRAMME_ENDED, "ended_untold",
            CaseMeasure.MOVED_IN_PROGRAMME, "moved_meanwhile",
            CaseMeasure.MOVED_AND_COMPLETED, "moved_completed",
            CaseMeasure.MOVED_AND_STOPPED, "moved_stopped",
            CaseMeasure.MOVED_AND_ENDED, "moved_ended_untold",
            CaseMeasure.PROGRAMME_OVER, "over",
            CaseMeasure.MOVED_AFTER_PROGRAMME, "moved_afterwards"));

    private ProgrammeYearsTable() {}

    static Table of(CountsView view, ReportRequest request, Places places) {
        PlaceYears years = new PlaceYears(request, places);
        view.cases(CaseSubject.PROGRAMME)
                .forEach((cell, count) -> years.add(
                        cell.municipality(), cell.month().getYear(), MEASURES.get(cell.measure()), count.total()));
        return years.table(NAME, KEYS, List.copyOf(MEASURES.values()));
    }
}
