package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.view.CountsView;

/** {@code agreements.csv} of all municipalities. There is none where no register tells of agreements. */
final class AgreementsTable {

    private AgreementsTable() {}

    static void write(CountsView view, Path directory) throws IOException {
        if (view.cases().isEmpty()) {
            Files.deleteIfExists(directory.resolve(AgreedMoves.NAME + ".csv"));
        } else {
            CsvFile.write(AgreedMoves.of(view), directory);
        }
    }
}
