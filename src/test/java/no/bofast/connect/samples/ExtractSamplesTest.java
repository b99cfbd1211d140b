package no.bofast.connect.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.connect.Pseudonyms;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.ingest.settlements.SettlementsFormat;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One extract in all the ways in which offices write theirs: language, separator, encoding, form of dates, words, order of columns. */
class ExtractSamplesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    private static final String NORWEGIAN = """
            Fødselsnummer;Bosettingsdato;Bosettingskommune;Fødselsår;Kjønn;Landbakgrunn;Flyktningstatus;Husholdningstype;Registreringsdato
            12057512345;01.03.2015;5601;1990;Mann;Syria;Asyltilfelle;Aleneboende;05.03.2015
            01039054321;15.06.2016;301;1985;Kvinne;Eritrea;Overføringsflyktning;Forelder til barn under 18;20.06.2016
            02028012399;01.12.2022;4601;;Kvinne;Ukraina;Kollektiv beskyttelse;Par uten barn eller med voksne barn;02.12.2022
            41057512399;24.12.2023;1103;2001;Ukjent;Etiopia;Annen flyktning;Flerfamiliehusholdning;24.12.2023
            """;

    private static final String ENGLISH = """
            municipality;household;ground;country;sex;birth year;person;registered at;settlement date
            5601;SINGLE;ASYLUM;SYR;MALE;1990;12057512345;2015-03-05;2015-03-01
            0301 Oslo;PARENT;RESETTLEMENT;ERI;FEMALE;1985;1039054321;2016-06-20;2016-06-15
            4601;couple;collective protection;UKR;female;;02028012399;2022-12-02;2022-12-01
            1103;MULTI_FAMILY;OTHER;Ethiopia;UNKNOWN;2001;41057512399;2023-12-24;2023-12-24
            """;

    @TempDir
    private Path directory;

    @Test
    void everyWayOfWritingItSaysTheSame() throws IOException {
        List<String> told = told(NORWEGIAN, StandardCharsets.UTF_8);

        assertThat(told).hasSize(4);
        assertThat(told.get(1))
                .contains("\"occurredOn\":\"2016-06-15\",\"registeredAt\":\"2016-06-19T22:00:00.000Z\"")
                .contains("\"municipality\":\"0301\",\"birthYear\":1985,\"sex\":\"FEMALE\",\"country\":\"ERI\"")
                .contains("\"ground\":\"RESETTLEMENT\",\"household\":\"PARENT\"");
        assertThat(told.get(2))
                .contains("COLLECTIVE_PROTECTION", "COUPLE", "UKR")
                .doesNotContain("birthYear");
        assertThat(told.get(3)).contains("UNKNOWN", "ETH", "\"ground\":\"OTHER\"", "MULTI_FAMILY");
        for (String text : List.of(NORWEGIAN, ENGLISH)) {
            for (String separated : List.of(text, text.replace(';', ','))) {
                for (String dated : List.of(separated, otherDates(separated))) {
                    assertThat(told(dated, StandardCharsets.UTF_8)).isEqualTo(told);
                    assertThat(told("\uFEFF" + dated, StandardCharsets.UTF_8)).isEqualTo(told);
                    assertThat(told(dated, WINDOWS)).isEqualTo(told);
                    assertThat(told(dated.replace("\n", "\r\n"), WINDOWS)).isEqualTo(told);
                    assertThat(told(quoted(dated), WINDOWS)).isEqualTo(told);
                }
            }
        }
    }

    @Test
    void theExtractOfTheDocumentationIsReadAsItStands() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/connect.md"));
        String extract = page.lines()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith("aktørid;"))
                .takeWhile(line -> line.contains(";"))
                .collect(Collectors.joining("\n"));

        assertThat(told(extract, StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains("\"occurredOn\":\"2015-03-01\"", "\"municipality\":\"5601\"", "SYR", "ASYLUM", "SINGLE");
    }

    private static String otherDates(String text) {
        return text.contains(".2015")
                ? text.replaceAll("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})", "$3-$2-$1")
                : text.replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1");
    }

    private static String quoted(String text) {
        return text.replaceAll("([^;,\n]+)", "\"$1\"");
    }

    private List<String> told(String text, Charset charset) throws IOException {
        Path file = Files.write(directory.resolve("extract.csv"), text.getBytes(charset));
        SettlementsFormat format = new SettlementsFormat(
                new SettlementsFormat.Settings(
                        KEYED, ReferenceTables.division(), Map.of(), Instant.EPOCH, Optional.empty()),
                Map.of());
        try (Stream<LineReading> readings = format.read(file)) {
            return readings.map(LineReading::reading)
                    .map(reading -> reading instanceof Reading.Accepted accepted
                            ? new NdjsonWriter().line(accepted.submission())
                            : reading.toString())
                    .map(line -> line.replaceAll("\"eventId\":\"[^\"]*\",", ""))
                    .sorted()
                    .sorted(java.util.Comparator.comparing(
                            line -> line.replaceAll(".*\"occurredOn\":\"([^\"]*)\".*", "$1")))
                    .toList();
        }
    }
}
