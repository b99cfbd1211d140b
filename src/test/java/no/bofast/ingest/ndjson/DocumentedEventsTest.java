package no.bofast.ingest.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.testkit.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of NDJSON that the documentation shows are read as they stand there. */
class DocumentedEventsTest {

    @Test
    void everyLineIsAccepted(@TempDir Path directory) throws IOException {
        List<String> shown = Pages.all()
                .flatMap(page -> Pages.text(page).lines())
                .filter(line -> line.startsWith("{\"personId\"")
                        || line.startsWith("{\"eventId\"")
                        || line.startsWith("{\"completeThrough\""))
                .toList();

        assertThat(shown).hasSizeGreaterThan(4);
        try (Stream<LineReading> read =
                new NdjsonFormat().read(Files.write(directory.resolve("shown.ndjson"), shown))) {
            assertThat(read).extracting(LineReading::reading).hasOnlyElementsOfType(Reading.Accepted.class);
        }
    }
}
