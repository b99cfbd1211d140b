package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.ClusteredShare;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;

/**
 * {@code family_shares.csv}: the share of people in families who have departed by now, and its standard error, since those of a family aren't
 * independent; of families of whom the first was settled in the years asked for.
 */
final class FamilySharesTable {

    static final String NAME = "family_shares";

    private static final List<String> COLUMNS = List.of(
            "dimension",
            "category",
            "families",
            "people",
            "departed",
            "share",
            "standard_error",
            "error_if_alone",
            "design_effect");

    private FamilySharesTable() {}

    static Table of(Map<FamilyCell.Told, CellCount> told, ReportRequest request, Places places) {
        Map<List<String>, ClusteredShare> shares = new HashMap<>();
        told.forEach((cell, count) -> {
            if (cell.measure() == FamilyMeasure.FAMILIES && request.settled().contains(cell.settlementYear())) {
                PlaceCategories.of(cell.municipality(), places)
                        .forEach(category -> shares.computeIfAbsent(category, none -> new ClusteredShare())
                                .add(cell.number(), cell.of(), count.total()));
            }
        });
        return Table.sorted(NAME, COLUMNS, shares.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(List<String> category, ClusteredShare share) {
        return Row.of(
                category.get(0),
                category.get(1),
                share.families(),
                share.people(),
                share.departed(),
                Decimals.of(share.share()),
                Decimals.of(share.standardError()),
                Decimals.of(share.errorIfAlone()),
                Decimals.of(share.designEffect()));
    }
}
