package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import no.bofast.domain.CaseSubject;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.report.tables.AssistanceAfterMove;
import no.bofast.report.tables.MoveReasons;
import no.bofast.report.tables.ProgrammesTable;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/**
 * {@code agreements.csv}, {@code assistance.csv}, {@code programmes.csv} and {@code move_reasons.csv} of all municipalities. There is none of a subject of which no register tells; one of
 * an earlier replay is removed.
 */
final class CaseTables {

    private CaseTables() {}

    static void write(CountsView view, Path directory) throws IOException {
        write(AgreedMoves.NAME, CaseSubject.AGREEMENT, AgreedMoves::of, view, directory);
        write(AssistanceAfterMove.NAME, CaseSubject.ASSISTANCE, AssistanceAfterMove::of, view, directory);
        write(ProgrammesTable.NAME, CaseSubject.PROGRAMME, ProgrammesTable::of, view, directory);
        write(MoveReasons.NAME, CaseSubject.REASON, MoveReasons::of, view, directory);
    }

    private static void write(
            String name, CaseSubject subject, Function<CountsView, Table> table, CountsView view, Path directory)
            throws IOException {
        if (view.cases(subject).isEmpty()) {
            Files.deleteIfExists(directory.resolve(name + ".csv"));
        } else {
            CsvFile.write(table.apply(view), directory);
        }
    }
}
