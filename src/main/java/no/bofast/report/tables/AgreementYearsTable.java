package no.bofast.report.tables;

import java.util.List;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.CountsView;

/**
 * {@code agreement_years.csv}: moves while programme or grant followed people, with an agreement or without, and what was asked for, by year;
 * of people of all settlement years, under the municipality to move from and under the one to move to.
 */
final class AgreementYearsTable {

    static final String NAME = "agreement_years";

    private static final List<String> KEYS = List.of("dimension", "category", "side", "year");

    private AgreementYearsTable() {}

    static Table of(CountsView view, ReportRequest request, Places places) {
        PlaceYears years = new PlaceYears(request, places);
        AgreedMoves.forEach(
                view,
                (where, isDestination, month, measure, reason, count) ->
                        years.add(where, month.getYear(), measure, count, MoveColumns.side(isDestination)));
        return years.table(NAME, KEYS, AgreedMoves.MEASURES);
    }
}
