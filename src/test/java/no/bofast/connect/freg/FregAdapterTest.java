package no.bofast.connect.freg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.schema.PopulationEvent;
import no.bofast.testkit.FolkeregisterServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Folkeregisteret's documents become. */
class FregAdapterTest {

    private static final String PERSON = "01017012345";
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    private final FregAdapter adapter = new FregAdapter(KEYED);
    private final PersonMemory memory = PersonMemory.ofHeap();
    private final Set<PersonId> settled = new HashSet<>();
    private final List<PopulationEvent> told = new ArrayList<>();

    @BeforeEach
    void aSettledPerson() {
        settled.add(KEYED.of(PERSON).orElseThrow());
    }

    @Test
    void aMoveARecodingAndACorrectionThatNamesNothing() {
        take(document(
                "d1",
                "endringIBostedsadresse",
                "2022-01-05T10:00:00+01:00",
                address("registrereNy", "1507", "2022-01-01", "2022-01-01")));
        take(document(
                "d2",
                "endringIBostedsadresseVedKommuneregulering",
                "2023-12-30T03:00:00",
                address("registrereNy", "1580", "2022-01-01", "2024-01-01")));
        take(document(
                "d3",
                "endringIBostedsadresse",
                "2024-02-01T10:00:00Z",
                address("korrigere", "0301", "2022-01-01", "2022-01-01")));

        assertThat(stories())
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 1507 true",
                        "CREATED 2024-01-01 AddressChange 1580 false",
                        "CORRECTED 2022-01-01 AddressChange 0301 true");
        assertThat(told.get(2).getReplacesEventId()).isEqualTo(told.get(0).getEventId());
        assertThat(told.get(1).getRegisteredAt()).hasToString("2023-12-30T02:00:00Z");
    }

    @Test
    void recodingsWithoutAMoveAreNone() {
        take(document(
                "d1",
                "endringIBostedsadresseUtenFlytting",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "0301", "2020-01-01", "2022-01-04")));

        assertThat(stories()).containsExactly("CREATED 2022-01-04 AddressChange 0301 false");
    }

    @Test
    void anAnnulmentTakesBackTheLastOfItsEntity() {
        take(
                document(
                        "d1",
                        "endringIDoedsfall",
                        "2022-01-05T10:00:00Z",
                        "{\"doedsfall\":{\"doedsdato\":\"2022-01-01\"},\"entitet\":\"doedsfall\",\"entitetsendring\":\"registrereNy\"}"));
        Fate fate = take(document(
                "d2",
                "endringIDoedsfall",
                "2022-01-06T10:00:00Z",
                "{\"entitet\":\"doedsfall\",\"entitetsendring\":\"annullere\"}"));

        assertThat(fate).isEqualTo(Fate.ANNULLED);
        assertThat(told.get(1).getReplacesEventId()).isEqualTo(told.get(0).getEventId());
        assertThat(take(document(
                        "d2",
                        "endringIDoedsfall",
                        "2022-01-06T10:00:00Z",
                        "{\"entitet\":\"doedsfall\",\"entitetsendring\":\"annullere\"}")))
                .isEqualTo(Fate.DUPLICATE);
    }

    @Test
    void theSameDocumentAgainIsADuplicateWithEitherSpelling() {
        String document = document(
                "d1",
                "endringIBostedsadresse",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "0301", "2022-01-01", null));

        take(document);

        assertThat(take(document.replace("hendelsestype", "hendelsetype"))).isEqualTo(Fate.DUPLICATE);
        assertThat(told).hasSize(1);
    }

    @Test
    void anAddressThatIsKeptSecretProtectsItsPerson() {
        take(
                document(
                        "d1",
                        "endringIAdressebeskyttelse",
                        "2022-01-05T10:00:00Z",
                        "{\"bostedsadresse\":{\"adressegradering\":\"strengtFortrolig\"},\"entitet\":\"bostedsadresse\",\"entitetsendring\":\"registrereNy\"}"));
        take(
                document(
                        "d2",
                        "endringIAdressebeskyttelse",
                        "2022-03-05T10:00:00Z",
                        "{\"adressebeskyttelse\":{\"graderingsnivaa\":\"ugradert\"},\"entitet\":\"adressebeskyttelse\",\"entitetsendring\":\"registrereNy\"}"));

        assertThat(told.stream().map(event -> event.getFact().getLevel()))
                .containsExactly("STRICTLY_CONFIDENTIAL", "NONE");
    }

    @Test
    void emigrationAndImmigrationAreDatedByTheirValidity() {
        take(
                document(
                        "d1",
                        "endringIUtflytting",
                        "2022-01-05T10:00:00Z",
                        "{\"utflytting\":{\"tilflyttingsland\":\"SWE\",\"gyldighetstidspunkt\":\"2021-12-31T00:00:00+01:00\"},\"entitet\":\"utflytting\",\"entitetsendring\":\"registrereNy\"}"));
        Fate alone = take(document("d2", "endringIInnflytting", "2022-05-05T10:00:00Z", immigration()));
        take(document(
                "d3",
                "endringIInnflytting",
                "2022-05-05T10:00:00Z",
                immigration(),
                address("registrereNy", "0301", "2022-05-01", null)));

        assertThat(alone).isEqualTo(Fate.TOLD_BY_ADDRESS);
        assertThat(stories())
                .containsExactly(
                        "CREATED 2021-12-31 Emigration null true",
                        "CREATED 2022-05-01 Immigration 0301 true",
                        "CREATED 2022-05-01 AddressChange 0301 true");
    }

    @Test
    void factsWaitForASettlement() {
        settled.clear();
        Fate fate = take(document(
                "d1",
                "endringIBostedsadresse",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "0301", "2022-01-01", null)));
        assertThat(fate).isEqualTo(Fate.WAITING);
        assertThat(told).isEmpty();

        adapter.settled(KEYED.of(PERSON).orElseThrow(), memory)
                .forEach(event -> told.add(((Submission.Event) event).event()));

        assertThat(stories()).hasSize(1);
        assertThat(adapter.settled(KEYED.of(PERSON).orElseThrow(), memory)).isEmpty();
    }

    @Test
    void aPersonWhoIsReadAgainTellsOnlyWhatIsOtherwise() {
        take(document(
                "d1",
                "endringIBostedsadresse",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "1507", "2022-01-01", null)));
        String type = "personErOppdatert";

        Fate same = take(entry(PERSON, type, "2022-02-01T00:00:00Z", livesIn("1507", "2022-01-01", "2022-01-01")));
        take(entry(PERSON, type, "2024-01-02T00:00:00Z", livesIn("1508", "2022-01-01", "2024-01-01")));
        Fate sameRecoding =
                take(entry(PERSON, type, "2024-01-03T00:00:00Z", livesIn("1508", "2022-01-01", "2024-01-01")));
        take(entry(PERSON, type, "2024-05-01T00:00:00Z", livesIn("0301", "2024-04-01", "2024-04-01")));
        take(entry(PERSON, type, "2024-06-01T00:00:00Z", livesIn("1508", "2022-01-01", "2024-01-01")));
        take(entry(
                PERSON,
                type,
                "2024-07-01T00:00:00Z",
                "\"status\":[{\"status\":\"doed\"}],\"doedsfall\":{\"doedsdato\":\"2024-06-30\"},"
                        + livesIn("1508", "2022-01-01", "2024-01-01")));

        assertThat(List.of(same, sameRecoding)).containsOnly(Fate.NO_CHANGE);
        assertThat(told.stream()
                        .map(event -> event.getChange() + " " + event.getOccurredOn() + " "
                                + (event.getFact() == null
                                        ? null
                                        : event.getFact().getType() + " "
                                                + event.getFact().getMunicipality() + " "
                                                + event.getFact().getMoved())))
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 1507 true",
                        "CREATED 2024-01-01 AddressChange 1508 false",
                        "CREATED 2024-04-01 AddressChange 0301 true",
                        "ANNULLED 2024-04-01 null",
                        "CREATED 2024-06-30 Death null true");
        assertThat(told.get(3).getReplacesEventId()).isEqualTo(told.get(2).getEventId());
    }

    @Test
    void aPersonWhoIsReadAgainTellsProtectionAndEmigration() {
        String type = "personErOppdatert";
        String secret =
                "\"adressebeskyttelse\":[{\"erGjeldende\":true,\"graderingsnivaa\":\"fortrolig\",\"gyldighetstidspunkt\":\"2022-03-01\"}]";
        String abroad =
                "\"status\":[{\"status\":\"utflyttet\"}],\"utflytting\":[{\"tilflyttingsland\":\"SWE\",\"gyldighetstidspunkt\":\"2022-04-01\"}]";

        take(entry(PERSON, type, "2022-03-02T00:00:00Z", secret));
        Fate same = take(entry(PERSON, type, "2022-03-03T00:00:00Z", secret));
        take(entry(PERSON, type, "2022-04-02T00:00:00Z", abroad));
        take(entry(PERSON, type, "2022-05-02T00:00:00Z", "\"status\":[{\"status\":\"bosatt\"}]"));

        assertThat(same).isEqualTo(Fate.NO_CHANGE);
        assertThat(told.stream()
                        .map(event -> event.getChange() + " " + event.getOccurredOn() + " "
                                + (event.getFact() == null
                                        ? null
                                        : event.getFact().getLevel())))
                .containsExactly(
                        "CREATED 2022-03-01 CONFIDENTIAL",
                        "CREATED 2022-04-01 null",
                        "CREATED 2022-04-02 NONE",
                        "ANNULLED 2022-04-01 null");
    }

    @Test
    void whatCannotBeReadAgainHasAName() {
        assertThat(take(entry(PERSON, "personErOppdatert", "2022-03-02T00:00:00Z", "")))
                .isEqualTo(Fate.NO_DOCUMENT);
        assertThat(take(entry(PERSON, "endringIBostedsadresse", "2022-03-02T00:00:00Z", "")))
                .isEqualTo(Fate.NO_DOCUMENT);
        assertThat(take(entry(PERSON, "endringISivilstand", "2022-03-02T00:00:00Z", "")))
                .isEqualTo(Fate.OTHER_TYPE);
    }

    @Test
    void aDNumberAndTheNationalNumberThatFollowsItAreOnePerson() {
        String number = "41017012345";
        settled.clear();
        settled.add(KEYED.of(number).orElseThrow());
        take(FolkeregisterServer.document(
                "d1",
                number,
                "endringIBostedsadresse",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "1507", "2022-01-01", null)));
        take(document(
                "d2",
                "endringIIdentifikasjonsnummer",
                "2022-02-05T10:00:00Z",
                "{\"identifikasjonsnummer\":{\"status\":\"opphoert\",\"foedselsEllerDNummer\":\"" + number
                        + "\"},\"entitet\":\"identifikasjonsnummer\",\"entitetsendring\":\"registrereNy\"}"));
        take(document(
                "d3",
                "endringIBostedsadresse",
                "2022-03-05T10:00:00Z",
                address("korrigere", "0301", "2022-01-01", null)));

        assertThat(stories())
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 1507 true", "CORRECTED 2022-01-01 AddressChange 0301 true");
    }

    @Test
    void mergedPersonsAreOneAndSplitOnesTwoAgain() {
        String duplicate = "02017012345";
        take(FolkeregisterServer.document(
                "d1",
                duplicate,
                "endringIBostedsadresse",
                "2022-01-05T10:00:00Z",
                address("registrereNy", "1507", "2022-01-01", null)));
        assertThat(told).isEmpty();

        take(entry(
                duplicate,
                "personErOpphoertSomDublett",
                "2022-02-01T00:00:00Z",
                ids(PERSON, duplicate) + "," + livesIn("1507", "2022-01-01", "2022-01-01")));
        take(FolkeregisterServer.document(
                "d2",
                duplicate,
                "endringIBostedsadresse",
                "2022-03-05T10:00:00Z",
                address("registrereNy", "0301", "2022-03-01", null)));
        take(entry(
                duplicate,
                "personErGjenopprettetVedSplitting",
                "2022-04-01T00:00:00Z",
                ids(duplicate) + "," + livesIn("4601", "2022-03-20", "2022-03-20")));

        assertThat(stories())
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 1507 true", "CREATED 2022-03-01 AddressChange 0301 true");
        assertThat(memory.of(KEYED.of(duplicate).orElseThrow()))
                .hasValueSatisfying(state ->
                        assertThat(new String(state, StandardCharsets.UTF_8)).contains("4601"));
    }

    private static String immigration() {
        return "{\"innflytting\":{\"fraflyttingsland\":\"SWE\",\"gyldighetstidspunkt\":\"2022-05-01\"},\"entitet\":\"innflytting\",\"entitetsendring\":\"registrereNy\"}";
    }

    private static String address(String change, String municipality, String moved, String valid) {
        return "{\"bostedsadresse\":{\"adressegradering\":\"ugradert\",\"flyttedato\":\"" + moved + "\""
                + (valid == null ? "" : ",\"gyldighetstidspunkt\":\"" + valid + "\"")
                + ",\"grunnkrets\":101,\"vegadresse\":{\"kommunenummer\":\"" + municipality
                + "\"}},\"entitet\":\"bostedsadresse\",\"entitetsendring\":\"" + change + "\"}";
    }

    private static String document(String id, String type, String at, String... changes) {
        return FolkeregisterServer.document(id, PERSON, type, at, changes);
    }

    private static String entry(String person, String type, String at, String folkeregisterperson) {
        return "{\"sekvensnummer\":1,\"hendelse\":{\"folkeregisteridentifikator\":\"" + person
                + "\",\"hendelsetype\":\"" + type + "\",\"ajourholdstidspunkt\":\"" + at + "\"}"
                + (folkeregisterperson.isEmpty() ? "" : ",\"folkeregisterperson\":{" + folkeregisterperson + "}") + "}";
    }

    private static String livesIn(String municipality, String moved, String valid) {
        return "\"bostedsadresse\":[{\"erGjeldende\":false,\"flyttedato\":\"2010-01-01\",\"vegadresse\":{\"kommunenummer\":\"4601\"}},"
                + "{\"erGjeldende\":true,\"adressegradering\":\"ugradert\",\"flyttedato\":\"" + moved
                + "\",\"gyldighetstidspunkt\":\"" + valid
                + "T00:00:00+01:00\",\"matrikkeladresse\":{\"matrikkelnummer\":{"
                + "\"kommunenummer\":\"" + municipality + "\"}}}]";
    }

    private static String ids(String... ids) {
        return "\"identifikasjonsnummer\":["
                + Stream.of(ids)
                        .map(id -> "{\"foedselsEllerDNummer\":\"" + id + "\"}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    private Fate take(String document) {
        Step step = adapter.take(
                FregFormat.document(document.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                memory,
                settled::contains);
        for (Submission submission : step.events()) {
            assertThat(new NdjsonWriter().line(submission)).doesNotContain(PERSON);
            told.add(((Submission.Event) submission).event());
        }
        return step.fate();
    }

    private List<String> stories() {
        return told.stream()
                .map(event -> event.getChange() + " " + event.getOccurredOn() + " "
                        + event.getFact().getType() + " " + event.getFact().getMunicipality() + " "
                        + event.getFact().getMoved())
                .toList();
    }
}
