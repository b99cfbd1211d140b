package no.bofast.report.tables;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.report.model.Adjusted;

/** {@code adjusted.csv}: the share that left each municipality, against that expected given who was settled there and what place it is. */
final class AdjustedTable {

    private static final List<String> COLUMNS = List.of(
            "municipality",
            "settled",
            "departed",
            "share",
            "expected_share",
            "lower",
            "upper",
            "difference",
            "in_funnel");

    private AdjustedTable() {}

    static Table of(List<Adjusted> municipalities) {
        Stream<Row> rows = municipalities.stream().map(AdjustedTable::row);
        return Table.sorted("adjusted", COLUMNS, rows);
    }

    private static Row row(Adjusted adjusted) {
        return Row.of(
                adjusted.municipality(),
                adjusted.settled(),
                adjusted.departed(),
                Decimals.ratio(1, adjusted.departed(), adjusted.settled()),
                Decimals.of(adjusted.expectedShare()),
                Decimals.of(adjusted.lower()),
                Decimals.of(adjusted.upper()),
                Decimals.of(adjusted.difference()),
                adjusted.isInFunnel() ? "yes" : "no");
    }
}
