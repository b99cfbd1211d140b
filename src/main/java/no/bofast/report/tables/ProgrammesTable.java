package no.bofast.report.tables;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Quarter;
import no.bofast.view.CountsView;

/**
 * {@code programmes.csv}: introduction programmes by the municipality of settlement and quarter, how they ended, and who moved meanwhile and
 * afterwards. There is none where no register tells of programmes.
 */
public final class ProgrammesTable {

    /** Of the table. */
    public static final String NAME = "programmes";

    private static final List<String> COLUMNS = List.of("municipality", "quarter", "measure", "count");

    private ProgrammesTable() {}

    /** That of all municipalities. */
    public static Table of(CountsView view) {
        SortedMap<Row, Integer> counts = new TreeMap<>();
        view.cases(CaseSubject.PROGRAMME).forEach((cell, count) -> {
            Row row = Row.of(
                    cell.municipality(),
                    Quarter.of(cell.month()),
                    cell.measure().label());
            counts.merge(row, count.total(), Integer::sum);
        });
        return Table.counted(NAME, COLUMNS, counts);
    }
}
