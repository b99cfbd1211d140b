package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code families.csv}: what became of families. There is none where it isn't known of anyone who is one. */
final class FamiliesTable {

    private static final String NAME = "families";
    private static final List<String> COLUMNS =
            List.of("municipality", "settlement_year", "measure", "number", "of", "count");

    private FamiliesTable() {}

    static void write(CountsView view, Path directory) throws IOException {
        if (view.families().isEmpty()) {
            Files.deleteIfExists(directory.resolve(NAME + ".csv"));
        } else {
            CsvFile.write(of(view), directory);
        }
    }

    static Table of(CountsView view) {
        Stream<Row> rows = ReplayTables.counted(view.families()).map(e -> row(e.getKey(), e.getValue()));
        return Table.sorted(NAME, COLUMNS, rows);
    }

    private static Row row(FamilyCell.Told cell, CellCount count) {
        FamilyMeasure measure = cell.measure();
        return Row.of(
                cell.municipality(),
                cell.settlementYear(),
                measure.label(),
                measure == FamilyMeasure.APART ? "" : cell.number(),
                measure.isOfMany() ? cell.of() : "",
                count.total());
    }
}
