package no.bofast.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.report.counts.ReplayTables;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Countings;
import no.bofast.testkit.DocumentedTable;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation names every file that {@code replay} and {@code tables} write, with its columns. */
class DocumentedFilesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** So that every subject of which cells tell is among them. */
    private static final int SO_MANY_OF_A_KIND = 50;

    @Test
    void filesAndColumns(@TempDir Path directory) throws IOException {
        CountsView view = new CountsView();
        Cells.published(SO_MANY_OF_A_KIND).forEach(cell -> view.put(cell, CellCount.NONE.plus(1)));
        view.settling()
                .add(new SettlingStatement("d1", Optional.empty(), LocalDate.EPOCH, Instant.EPOCH, Optional.empty()));
        ReplayTables.write(view, Countings.at(Instant.EPOCH), Map.of(), directory);

        Map<String, String> written = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                written.put(
                        file.getFileName().toString(), Files.readAllLines(file).get(0));
            }
        }
        assertThat(documented()).isEqualTo(written);
    }

    @Test
    void whereNothingIsToldBesideTheResidenceThereAreNoTablesOfItAlsoNoneOfAnEarlierReplay(@TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("wages.csv"), "of an earlier replay");

        ReplayTables.write(new CountsView(), Countings.at(Instant.EPOCH), Map.of(), directory);

        assertThat(directory.resolve("wages.csv")).doesNotExist();
        assertThat(directory.resolve("work_of_moves.csv")).doesNotExist();
    }

    private static Map<String, String> documented() {
        return DocumentedTable.FILES.rows().stream()
                .map(row ->
                        NAME.matcher(row).results().map(name -> name.group(1)).toList())
                .collect(toMap(names -> names.get(0), names -> String.join(",", names.subList(1, names.size()))));
    }
}
