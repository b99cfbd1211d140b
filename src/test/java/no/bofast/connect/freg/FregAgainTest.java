package no.bofast.connect.freg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.bofast.connect.Fate;
import no.bofast.testkit.FolkeregisterServer;
import org.junit.jupiter.api.Test;

/** What becomes of people who are read again, and of those who have several numbers or share one. */
class FregAgainTest extends FregDocuments {

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
}
