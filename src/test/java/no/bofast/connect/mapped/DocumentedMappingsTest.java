package no.bofast.connect.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.ndjson.NdjsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings of the documentation do what it says of them. */
class DocumentedMappingsTest {

    private static final Path PAGE = Path.of("src/site/markdown/connect.md");
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    @TempDir
    private Path directory;

    @Test
    void debeziumTellsStatesWithAndWithoutASchema() throws IOException {
        List<String> told = told(
                "debezium.json",
                debezium("c", "null", row("01017012345", "0301", 17000), 1),
                "{\"schema\":{\"type\":\"struct\"},\"payload\":"
                        + debezium("u", "null", row("01017012345", "4601", 17100), 2) + "}",
                debezium("u", row("01017012345", "4601", 17100), row("01017012345", "1103", 17100), 3),
                debezium("d", row("01017012345", "1103", 17100), "null", 4));

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("CREATED", "\"occurredOn\":\"2016-07-18\"", "\"municipality\":\"0301\"");
        assertThat(told.get(1)).contains("CREATED", "\"occurredOn\":\"2016-10-26\"", "\"municipality\":\"4601\"");
        assertThat(told.get(2)).contains("CORRECTED", "\"replacesEventId\":\"" + id(told.get(1)), "1103");
        assertThat(String.join("", told)).doesNotContain("01017012345");
    }

    @Test
    void denmarksExtractTellsStatesInLinesOfFixedWidth() throws IOException {
        List<String> first = told(
                "cpr.json",
                start("20240601"),
                person("0101701234", "01", "197001010000"),
                address("0101701234", "0101", "202403150000"),
                protection("0101701234", "2024-05-01", ""),
                person("0202801234", "80", "202404010000"),
                abroad("0202801234", "5104", "202404020000"),
                person("0303901234", "90", "202405050000"),
                "999");

        assertThat(first).hasSize(4);
        assertThat(first.get(0))
                .contains(
                        "AddressChange",
                        "\"municipality\":\"0101\"",
                        "\"occurredOn\":\"2024-03-15\"",
                        "\"source\":\"CPR\"")
                .contains("\"registeredAt\":\"2024-05-31T22:00:00.000Z\"");
        assertThat(first.get(1)).contains("CONFIDENTIAL", "2024-05-01");
        assertThat(first.get(2)).contains("Emigration", "2024-04-02");
        assertThat(first.get(3)).contains("Death", "2024-05-05");
        assertThat(String.join("", first)).doesNotContain("0101701234", "0202801234", "0303901234");
    }

    private static String debezium(String op, String before, String after, int second) {
        return "{\"before\":" + before + ",\"after\":" + after + ",\"source\":{\"ts_ms\":148000000" + second
                + "000},\"op\":\"" + op + "\",\"ts_ms\":1490000000000}";
    }

    private static String row(String person, String municipality, int movedOn) {
        return "{\"id\":1,\"person\":\"" + person + "\",\"municipality\":\"" + municipality + "\",\"moved_on\":"
                + movedOn + "}";
    }

    private static String start(String made) {
        return "000" + " ".repeat(10) + "012345" + made + "20240501";
    }

    private static String person(String pnr, String status, String since) {
        return "001" + pnr + pnr + status + since + " M1970-01-01";
    }

    private static String address(String pnr, String municipality, String movedIn) {
        String street = "1234" + "12A " + "  " + "    " + "    ";
        return "002" + pnr + municipality + street + " ".repeat(34) + "202001010000" + " " + movedIn + " ";
    }

    private static String protection(String pnr, String from, String to) {
        return "004" + pnr + "0001" + from + to;
    }

    private static String abroad(String pnr, String country, String left) {
        return "005" + pnr + country + left + " Nowhere";
    }

    private List<String> told(String name, String... lines) throws IOException {
        Mapping mapping = Mapping.parse(name, documented(name));
        MappedFormat format = new MappedFormat(mapping, KEYED, PersonMemory.ofHeap());
        Path file = Files.write(directory.resolve("records"), Arrays.asList(lines));
        List<String> told = new ArrayList<>();
        try (Stream<LineReading> readings = format.read(file)) {
            readings.forEach(line -> {
                assertThat(line.reading()).isInstanceOf(Reading.Accepted.class);
                told.add(new NdjsonWriter().line(((Reading.Accepted) line.reading()).submission()));
            });
        }
        return told;
    }

    static String documented(String name) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- mapping: " + Pattern.quote(name) + " -->\\s*```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as("mapping " + name + " in " + PAGE).isTrue();
        return block.group(1);
    }

    private static String id(String line) {
        return line.replaceAll(".*\"eventId\":\"([^\"]*)\".*", "$1");
    }
}
