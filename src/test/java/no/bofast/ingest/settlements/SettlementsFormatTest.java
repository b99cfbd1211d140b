package no.bofast.ingest.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts of settlements, and what has changed since the last. */
class SettlementsFormatTest {

    private static final String HEADER =
            "Personident;Bosattdato;Kommunenr;Fødselsår;Kjønn;Landbakgrunn;Grunnlag;Husholdning\n";
    private static final String FIRST = "p1;05.03.2015;301;1990;Mann;Syria;Asyltilfelle;Aleneboende\n";
    private static final String SECOND = "p2;2016-01-02;4601;;K;ER;Overføringsflyktning;Par uten barn\n";

    @TempDir
    private Path directory;

    private final Map<PersonId, PersonFacts> known = new HashMap<>();
    private Optional<Long> confirmed = Optional.empty();
    private String account;

    @Test
    void norwegianAndEnglishColumnsSayTheSameInEveryEncoding() throws IOException {
        String norwegian = HEADER + FIRST + SECOND;
        String english = "personId,settled_on,municipality,birth year,sex,country,ground,household\r\n"
                + "p1,2015-03-05,0301 Oslo,1990,MALE,SYR,ASYLUM,SINGLE\r\n"
                + "p2,\"02.01.2016\",4601,,FEMALE,Eritrea,RESETTLEMENT,COUPLE\r\n";

        List<String> utf8 = told(norwegian.getBytes(StandardCharsets.UTF_8));
        List<String> marked = told(("\uFEFF" + norwegian).getBytes(StandardCharsets.UTF_8));
        List<String> windows = told(norwegian.getBytes(Charset.forName("windows-1252")));
        List<String> other = told(english.getBytes(StandardCharsets.UTF_8));

        assertThat(utf8).hasSize(2).isEqualTo(marked).isEqualTo(windows).isEqualTo(other);
        assertThat(utf8.get(0))
                .contains("\"personId\":\"p1\"", "\"change\":\"CREATED\"", "\"occurredOn\":\"2015-03-05\"")
                .contains("\"registeredAt\":\"2015-03-04T23:00:00.000Z\"")
                .contains("\"municipality\":\"0301\",\"birthYear\":1990,\"sex\":\"MALE\",\"country\":\"SYR\"")
                .contains("\"ground\":\"ASYLUM\",\"household\":\"SINGLE\"");
        assertThat(utf8.get(1))
                .contains("\"country\":\"ERI\"", "\"ground\":\"RESETTLEMENT\"", "COUPLE")
                .doesNotContain("birthYear");
    }

    @Test
    void theSameExtractAgainSaysNothing() throws IOException {
        remember(read(HEADER + FIRST + SECOND));

        assertThat(lines(read(HEADER + SECOND + FIRST))).isEmpty();
    }

    @Test
    void whatChangedIsACorrectionOfWhatWasKnown() throws IOException {
        List<LineReading> before = read(HEADER + FIRST + SECOND);
        remember(before);

        List<String> told =
                lines(read(HEADER + FIRST.replace("05.03.2015", "01.02.2015") + SECOND.replace("4601", "1103")));

        assertThat(told)
                .hasSize(2)
                .allMatch(line -> line.contains("CORRECTED"))
                .anyMatch(line -> line.contains("2015-02-01") && line.contains(idOf(before, 0)))
                .anyMatch(line -> line.contains("1103") && line.contains(idOf(before, 1)));
    }

    @Test
    void whatIsGoneIsToldAndAnnulledOnlyWhenTheNumberIsConfirmed() throws IOException {
        List<LineReading> before = read(HEADER + FIRST + SECOND);
        remember(before);

        List<String> unconfirmed = lines(read(HEADER + FIRST));
        String toldSo = account;
        confirmed = Optional.of(2L);
        List<String> wrongly = lines(read(HEADER + FIRST));
        confirmed = Optional.of(1L);
        List<String> confirmedly = lines(read(HEADER + FIRST));

        assertThat(unconfirmed).isEmpty();
        assertThat(toldSo).contains("1 settlement is gone", "--confirm-removals 1");
        assertThat(wrongly).isEmpty();
        assertThat(confirmedly).singleElement().asString().contains("ANNULLED", idOf(before, 1));
    }

    @Test
    void nothingIsAnnulledWhileARowThatMayBeItCannotBeRead() throws IOException {
        remember(read(HEADER + FIRST + SECOND));
        confirmed = Optional.of(1L);

        List<LineReading> readings = read(HEADER + FIRST + SECOND.replace("p2;", ";"));

        assertThat(lines(readings)).isEmpty();
        assertThat(complaints(readings)).containsExactly("3: no person");
    }

    @Test
    void everyComplaintNamesItsRowAndQuotesNothing() throws IOException {
        List<LineReading> readings = read(HEADER
                + FIRST.replace("05.03.2015", "5. mars")
                + SECOND.replace("4601", "9999")
                + "\"p\n3\";01.01.2016;0301;1990;Mann;Atlantis;Asyl;Enslig\n"
                + "01017012345;01.01.2016;0301;1990;Mann;Syria;Asyl;Enslig\n");

        assertThat(complaints(readings))
                .containsExactly(
                        "2: settledOn is no date such as 2015-03-01 or 01.03.2015",
                        "3: unknown municipality",
                        "4: unknown country",
                        "6: the person's id looks like a national one: give the key of pseudonyms with"
                                + " --pseudonym-key-file");
        assertThat(readings)
                .allMatch(reading -> !new String(reading.original(), StandardCharsets.UTF_8).contains("0101"));
    }

    @Test
    void aPersonSettledTwiceHasTwoSettlements() throws IOException {
        String again = FIRST.replace("05.03.2015", "05.03.2018");
        remember(read(HEADER + FIRST));

        assertThat(lines(read(HEADER + FIRST + again)))
                .singleElement()
                .asString()
                .contains("CREATED", "2018-03-05");
    }

    @Test
    void anUnknownHeadingIsNamedOrChosen() throws IOException {
        List<LineReading> unknown = read("hvem;når;hvor\np1;2015-03-05;0301\n");

        assertThat(complaints(unknown))
                .containsExactly("1: no column says personId: name it with --column personId=HEADING");
        assertThat(lines(read(
                        "hvem;når;hvor\np1;2015-03-05;0301\n",
                        Map.of(Column.PERSON, "Hvem", Column.SETTLED_ON, "når", Column.MUNICIPALITY, "hvor"))))
                .hasSize(1);
    }

    private List<String> told(byte[] extract) throws IOException {
        return lines(read(extract, Map.of()));
    }

    private List<LineReading> read(String extract) throws IOException {
        return read(extract, Map.of());
    }

    private List<LineReading> read(String extract, Map<Column, String> columns) throws IOException {
        return read(extract.getBytes(StandardCharsets.UTF_8), columns);
    }

    private List<LineReading> read(byte[] extract, Map<Column, String> columns) throws IOException {
        SettlementsFormat format = new SettlementsFormat(
                new SettlementsFormat.Settings(
                        Pseudonyms.asTheyAre(),
                        ReferenceTables.division(),
                        columns,
                        Instant.parse("2024-05-01T00:00:00Z"),
                        confirmed),
                known);
        try (Stream<LineReading> readings = format.read(Files.write(directory.resolve("extract.csv"), extract))) {
            List<LineReading> all = readings.toList();
            account = format.account().orElseThrow();
            return all;
        }
    }

    private void remember(List<LineReading> readings) {
        submissions(readings)
                .forEach(event -> known.merge(
                        event.person().orElseThrow(),
                        PersonFacts.none().with(event.event()),
                        (before, unused) -> before.with(event.event())));
    }

    private static Stream<Submission.Event> submissions(List<LineReading> readings) {
        return readings.stream()
                .map(LineReading::reading)
                .filter(Reading.Accepted.class::isInstance)
                .map(accepted -> (Submission.Event) ((Reading.Accepted) accepted).submission());
    }

    private static List<String> lines(List<LineReading> readings) {
        return submissions(readings).map(new NdjsonWriter()::line).toList();
    }

    private static String idOf(List<LineReading> readings, int index) {
        return submissions(readings).toList().get(index).event().getEventId();
    }

    private static List<String> complaints(List<LineReading> readings) {
        return readings.stream()
                .filter(reading -> reading.reading() instanceof Reading.Rejected)
                .map(reading -> reading.lineNumber() + ": " + ((Reading.Rejected) reading.reading()).reason())
                .toList();
    }
}
