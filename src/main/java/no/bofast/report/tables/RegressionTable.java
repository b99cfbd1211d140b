package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.List;
import no.bofast.report.model.Horizon;
import no.bofast.report.model.Regression;

/** {@code regression.csv}: the report's Table 4; reference categories have no row. */
final class RegressionTable {

    private static final List<String> COLUMNS = columns();

    private RegressionTable() {}

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("term"));
        for (Horizon horizon : Regression.HORIZONS) {
            columns.add(horizon.label());
            columns.add(horizon.label() + "_se");
        }
        return columns;
    }

    static Table of(Regression regression) {
        return Table.sorted("regression", COLUMNS, regression.rows().stream().map(RegressionTable::row));
    }

    private static Row row(Regression.Coefficients row) {
        List<String> values = new ArrayList<>(List.of(row.term()));
        for (Horizon horizon : Regression.HORIZONS) {
            values.add(Decimals.of(row.estimates().get(horizon).coefficient()));
            values.add(Decimals.of(row.estimates().get(horizon).standardError()));
        }
        return new Row(values);
    }
}
