package no.bofast.connect.freg;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.connect.Fate;
import no.bofast.ingest.Submission;
import org.junit.jupiter.api.Test;

/** What Folkeregisteret's documents become. */
class FregAdapterTest extends FregDocuments {

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
}
