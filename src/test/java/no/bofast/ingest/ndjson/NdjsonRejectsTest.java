package no.bofast.ingest.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.ingest.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of NDJSON that are rejected, and why. */
class NdjsonRejectsTest {

    private static final String MOVE = """
        {"eventId":"a2","personId":"p7","change":"CREATED","occurredOn":"2017-08-01",\
        "registeredAt":"2017-08-09T08:00:00.000Z","source":"FREG","fact":{"type":"AddressChange","municipality":"0301"}}\
        """;

    private final NdjsonReader reader = new NdjsonReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"personId\":\"p7\",\"erased\":true,\"personId\":\"p8\"}",
                "{\"completeThrough\":\"2015-03-05T10:00:00Z\",\"other\":{\"a\":1,\"a\":2}}",
                "{\"personId\":\"p7\",\"erased\":false,\"erased\":true}"
            })
    void aKeyThatStandsTwiceIsNamedAsSuch(String line) {
        assertThat(reader.read(line))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .startsWith("a key that stands twice in its object near character ")
                                .doesNotContain("p7"));
    }

    @Test
    void aRegisterTimeOfAnImpossibleYearIsNamed() {
        assertThat(reader.read("{\"completeThrough\":\"9999-01-01T00:00:00.000Z\"}"))
                .isEqualTo(new Reading.Rejected("completeThrough is in an impossible year, after 2199"));
        assertThat(reader.read(MOVE.replace("2017-08-09T", "2200-01-01T")))
                .isEqualTo(new Reading.Rejected("registeredAt is in an impossible year, after 2199"));
        assertThat(reader.read(MOVE.replace("2017-08-09T", "2199-12-31T"))).isInstanceOf(Reading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"eventId\":\"a2\",       |                                  | eventId is missing",
                "\"a2\"                    | \"  \"                           | eventId is missing",
                "\"a2\"                    | 2                                | eventId must be a text",
                "\"p7\"                    | 7                                | personId must be a text",
                "\"CREATED\"               | null                             | change is missing",
                "CREATED                   | created                          | change must be CREATED, CORRECTED or"
                        + " ANNULLED",
                "\"occurredOn\"            | \"on\"                           | occurredOn is missing",
                "2017-08-01                | 2017-02-29                       | occurredOn must be a date such as"
                        + " 2015-03-01",
                "2017-08-01                | 1.8.2017                         | occurredOn must be a date such as"
                        + " 2015-03-01",
                "2017-08-01                | +12017-08-01                     | occurredOn must be a date such as"
                        + " 2015-03-01",
                "\"2017-08-09T08:00:00.000Z\" | true                          | registeredAt must be a text",
                "2017-08-09T08:00:00.000Z  | 2017-08-09                       | registeredAt must be an instant such"
                        + " as 2015-03-05T10:00:00.000Z",
                "2017-08-09T08:00:00.000Z  | +292278994-08-17T07:12:55Z       | registeredAt must be an instant such"
                        + " as 2015-03-05T10:00:00.000Z",
                "2017-08-09T08:00:00.000Z  | 2017-02-29T08:00:00.000Z         | registeredAt must be an instant such"
                        + " as 2015-03-05T10:00:00.000Z",
                "2017-08-09T08:00:00.000Z  | 2017-08-09T0x:00:00.000Z         | registeredAt must be an instant such"
                        + " as 2015-03-05T10:00:00.000Z",
                "2017-08-01                | 2017/08/01                       | occurredOn must be a date such as"
                        + " 2015-03-01",
                "\"0301\"                  | 301                              | fact.municipality must be a text",
                "\"0301\"                  | \"0301\",\"birthYear\":1990.5    | fact.birthYear must be a whole number"
                        + " of usual size",
                "\"0301\"                  | \"0301\",\"birthYear\":99999999999 | fact.birthYear must be a whole"
                        + " number of usual size",
                "\"0301\"                  | \"0301\",\"moved\":\"no\"        | fact.moved must be true or false",
                "{\"type\":\"AddressChange\",\"municipality\":\"0301\"} | []  | fact must be an object"
            })
    void whatTheTopicCannotCarryIsRejectedWithAReason(String good, String bad, String reason) {
        String line = MOVE.replace(good, bad == null ? "" : bad);

        assertThat(reader.read(line)).isEqualTo(new Reading.Rejected(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\"", "true"})
    void whatIsNoObjectIsRejected(String line) {
        assertThat(reader.read(line)).isEqualTo(new Reading.Rejected("not a JSON object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"eventId\":\"a", "eventId;personId", "{\"eventId\":\"a\"]", "{,}", "\u0000"})
    void brokenJsonIsRejectedWithoutQuotingIt(String line) {
        assertThat(reader.read(line))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.reason()).matches("broken JSON near character \\d+"));
    }

    @Test
    void aSecondObjectOnTheLineIsRejectedSinceNothingMayBeLostSilently() {
        assertThat(reader.read(MOVE + MOVE)).isEqualTo(new Reading.Rejected("more than one JSON object on the line"));
    }

    @Test
    void depthWithoutEndIsRejectedNotFatal() {
        assertThat(reader.read("{\"x\":" + "[".repeat(100_000))).isInstanceOf(Reading.Rejected.class);
    }
}
