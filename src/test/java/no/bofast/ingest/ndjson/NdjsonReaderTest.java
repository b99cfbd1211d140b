package no.bofast.ingest.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.schema.SettlingChange;
import no.bofast.schema.SettlingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of NDJSON says. */
class NdjsonReaderTest {

    private static final String SETTLEMENT = """
        {"eventId":"a1","personId":"p7","change":"CREATED","replacesEventId":null,"occurredOn":"2015-03-01",\
        "registeredAt":"2015-03-05T10:00:00.000Z","source":"DUF","fact":{"type":"Settlement","municipality":"5601",\
        "district":null,"birthYear":1990,"sex":"MALE","country":"SYR","ground":"ASYLUM","household":"SINGLE"}}\
        """;
    private static final String MOVE = """
        {"eventId":"a2","personId":"p7","change":"CREATED","occurredOn":"2017-08-01",\
        "registeredAt":"2017-08-09T08:00:00.000Z","source":"FREG","fact":{"type":"AddressChange","municipality":"0301"}}\
        """;

    private final NdjsonReader reader = new NdjsonReader();

    @Test
    void aSettlementIsReadInFull() {
        PopulationFact fact = new PopulationFact(
                "Settlement",
                "5601",
                null,
                true,
                1990,
                "MALE",
                "SYR",
                "ASYLUM",
                "SINGLE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        PopulationEvent event = new PopulationEvent(
                "a1",
                Change.CREATED,
                null,
                LocalDate.of(2015, 3, 1),
                Instant.parse("2015-03-05T10:00:00Z"),
                "DUF",
                fact);

        assertThat(reader.read(SETTLEMENT))
                .isEqualTo(new Reading.Accepted(new Submission.Event(Optional.of(new PersonId("p7")), event)));
    }

    @Test
    void anAddressChangeIsAMoveUnlessItSaysOtherwise() {
        assertThat(event(MOVE).getFact().getMoved()).isTrue();
        assertThat(event(MOVE.replace("\"0301\"", "\"0301\",\"moved\":null"))
                        .getFact()
                        .getMoved())
                .isTrue();
        assertThat(event(MOVE.replace("\"0301\"", "\"0301\",\"moved\":false"))
                        .getFact()
                        .getMoved())
                .isFalse();
    }

    @Test
    void anAnnulmentHasNoFact() {
        PopulationEvent event = event("""
            {"eventId":"a3","personId":"p7","change":"ANNULLED","replacesEventId":"a2","occurredOn":"2017-08-01",\
            "registeredAt":"2017-09-01T08:00:00.000Z","source":"FREG","fact":null}\
            """);

        assertThat(event.getReplacesEventId()).isEqualTo("a2");
        assertThat(event.getFact()).isNull();
    }

    @Test
    void aRequestIsOfAMunicipalityAndNamesNoPerson() {
        String request = """
            {"eventId":"r1","change":"CREATED","occurredOn":"2024-11-20","registeredAt":"2024-11-28T09:00:00.000Z",\
            "source":"IMDi","fact":{"type":"SettlementRequest","municipality":"5601","year":2025,"people":30}}\
            """;

        assertThat(reader.read(request))
                .isEqualTo(new Reading.Accepted(new Submission.Settling(new SettlingEvent(
                        "r1",
                        SettlingChange.CREATED,
                        null,
                        LocalDate.of(2024, 11, 20),
                        Instant.parse("2024-11-28T09:00:00Z"),
                        "IMDi",
                        "SettlementRequest",
                        "5601",
                        2025,
                        30))));
        assertThat(reader.read(request.replace("\"change\"", "\"personId\":\"p7\",\"change\"")))
                .isEqualTo(new Reading.Rejected(
                        "a request or decision is about a municipality: it must have no personId"));
    }

    @Test
    void anErasureNamesItsPerson() {
        assertThat(reader.read("{\"personId\":\"p7\",\"erased\":true}"))
                .isEqualTo(new Reading.Accepted(new Submission.Erasure(new PersonId("p7"))));
        assertThat(reader.read("{\"erased\":true}")).isEqualTo(new Reading.Rejected("an erasure needs a personId"));
    }

    @Test
    void aHeartbeatSaysThroughWhenAllIsComplete() {
        assertThat(reader.read("{\"completeThrough\":\"2024-06-30T22:00:00.000Z\"}"))
                .isEqualTo(new Reading.Accepted(new Submission.CompleteThrough(Instant.parse("2024-06-30T22:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"personId\":null,", "\"personId\":\"\","})
    void anEventWithoutAPersonIsAcceptedSinceItBecomesADeadLetter(String noPerson) {
        Reading reading = reader.read(MOVE.replace("\"personId\":\"p7\",", noPerson));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(accepted.submission())
                                .isInstanceOfSatisfying(
                                        Submission.Event.class,
                                        e -> assertThat(e.person()).isEmpty()));
    }

    @Test
    void unknownFieldsAreIgnoredWhateverTheyHold() {
        String extended = MOVE.replace("{\"eventId\"", "{\"new\":{\"deep\":[1,{\"eventId\":7}]},\"eventId\"")
                .replace("\"type\"", "\"floor\":[[2]],\"type\"");

        assertThat(reader.read(extended)).isEqualTo(reader.read(MOVE));
    }

    @Test
    void factsThatBreakARuleAreAcceptedSinceTheyBecomeDeadLetters() {
        assertThat(event(MOVE.replace("AddressChange", "Teleport")).getFact().getType())
                .isEqualTo("Teleport");
        assertThat(event(MOVE.replace("\"type\":\"AddressChange\",", ""))
                        .getFact()
                        .getType())
                .isEmpty();
        assertThat(event(SETTLEMENT.replace("MALE", "male")).getFact().getSex()).isEqualTo("male");
        assertThat(event(MOVE.replace(",\"fact\":{\"type\":\"AddressChange\",\"municipality\":\"0301\"}", ""))
                        .getFact())
                .isNull();
    }

    @Test
    void anInstantMayHaveAnOffsetAndIsKeptToTheMicrosecond() {
        assertThat(event(MOVE.replace("08:00:00.000Z", "10:00:00.1234567+02:00"))
                        .getRegisteredAt())
                .isEqualTo(Instant.parse("2017-08-09T08:00:00.123456Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-08-09T08:00:00Z,          2017-08-09T08:00:00Z",
        "2017-08-09T24:00:00.000Z,      2017-08-10T00:00:00Z",
        "2017-08-09T24:00:00Z,          2017-08-10T00:00:00Z",
        "2017-08-09T10:00:00.123+02:00, 2017-08-09T08:00:00.123Z",
        "0001-01-01T00:00:00.000Z,      0001-01-01T00:00:00Z"
    })
    void instantsAreReadInEveryFormOfIso8601(String text, Instant instant) {
        assertThat(event(MOVE.replace("2017-08-09T08:00:00.000Z", text)).getRegisteredAt())
                .isEqualTo(instant);
    }

    private PopulationEvent event(String line) {
        Reading.Accepted accepted = (Reading.Accepted) reader.read(line);
        return ((Submission.Event) accepted.submission()).event();
    }
}
