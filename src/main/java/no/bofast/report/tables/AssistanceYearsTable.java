package no.bofast.report.tables;

import java.util.Arrays;
import java.util.List;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.AssistanceAfterMove.AfterMove;
import no.bofast.view.CountsView;

/**
 * {@code assistance_years.csv}: moves while programme or grant followed people, and after how many of them social assistance was applied for,
 * by year of the move, with an agreement and without; of people of all settlement years, under the municipality moved to.
 */
final class AssistanceYearsTable {

    static final String NAME = "assistance_years";

    private static final List<String> KEYS = List.of("dimension", "category", "agreement", "year");

    private AssistanceYearsTable() {}

    static Table of(CountsView view, ReportRequest request, Places places) {
        PlaceYears years = new PlaceYears(request, places);
        AssistanceAfterMove.forEach(
                view,
                (where, month, isAgreed, after, count) ->
                        years.add(where, month.getYear(), after.label(), count, MoveColumns.agreement(isAgreed)));
        return years.table(
                NAME,
                KEYS,
                Arrays.stream(AfterMove.values()).map(AfterMove::label).toList());
    }
}
