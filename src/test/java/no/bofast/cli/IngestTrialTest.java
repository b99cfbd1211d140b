package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ingest --try} shows what a file becomes, and asks no cluster. */
class IngestTrialTest {

    private static final String PERSON = "12057512345";
    private static final String MAPPING = """
            {"source": "HR", "events": {"eventId": "id", "personId": "person", "occurredOn": "moved", "registeredAt": "at",
             "fact": {"type": "'AddressChange'", "municipality": "place"}}}
            """;
    private static final String RECORD =
            "{\"id\":\"e1\",\"person\":\"" + PERSON + "\",\"moved\":17379,\"at\":1502265600000,\"place\":301}";

    @TempDir
    private Path directory;

    @Test
    void whatARecordBecomesIsShown() throws IOException {
        CommandRun run = tried(RECORD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .contains("\"occurredOn\":\"2017-08-01\"", "\"municipality\":\"0301\"")
                .doesNotContain(PERSON);
        assertThat(run.err()).contains("Records by fate: told 1");
    }

    @Test
    void aMappingThatFailsNamesTheLineTheExpressionAndTheField() throws IOException {
        CommandRun run = tried(RECORD + "\n" + RECORD.replace("17379", "\"in summer\""));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err())
                .contains("records.ndjson:2: ", "mapping mapping.json", "occurredOn")
                .doesNotContain(PERSON, "in summer");
    }

    private CommandRun tried(String records) throws IOException {
        Path key = Files.writeString(directory.resolve("pseudonym.key"), "a key of some length");
        Path mapping = Files.writeString(directory.resolve("mapping.json"), MAPPING);
        Path file = Files.writeString(directory.resolve("records.ndjson"), records);
        return CommandRun.of(
                "ingest",
                "--try",
                "--format",
                "mapped",
                "--pseudonym-key-file",
                key.toString(),
                "--mapping",
                mapping.toString(),
                file.toString());
    }
}
