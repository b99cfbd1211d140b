package no.bofast.connect.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.connect.mapped.MappedAdapter;
import no.bofast.connect.mapped.Mapping;
import no.bofast.connect.mapped.SourceRecord;
import no.bofast.ingest.Submission;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Records of other registers, in all that carries such records: the same move, whichever way it comes. */
class MappedSamplesTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final String PERSON = "12057512345";
    private static final String EVENTS = """
            {"source": "HR", "events": {
              "eventId": "id", "personId": "person", "occurredOn": "moved", "registeredAt": "at",
              "fact": {"type": "'AddressChange'", "municipality": "place", "district": "area"}}}
            """;
    private static final String OF_CLOUD = EVENTS.replace("\"id\"", "\"data.id\"")
            .replace("\"person\"", "\"data.person\"")
            .replace("\"moved\"", "\"data.moved\"")
            .replace("\"at\"", "\"time\"")
            .replace("\"place\"", "\"data.place\"")
            .replace("\"area\"", "\"data.area\"");
    private static final String BARE = """
            {"id":"e1","person":"12057512345","moved":17379,"at":1502265600000,"place":301,"area":30105}""";
    private static final List<String> MOVED = List.of("moved 2017-08-01 0301");

    @Test
    void bareAndWithConnectsSchema() {
        String fields =
                "{\"type\":\"int32\",\"optional\":false,\"name\":\"org.apache.kafka.connect.data.Date\",\"version\":1,\"field\":\"moved\"}";
        String schema = "{\"type\":\"struct\",\"fields\":[" + fields + "],\"optional\":false,\"name\":\"row\"}";

        assertThat(told(EVENTS, json(BARE))).isEqualTo(MOVED);
        assertThat(told(EVENTS, json("{\"schema\":" + schema + ",\"payload\":" + BARE + "}")))
                .isEqualTo(MOVED);
        assertThat(told(EVENTS, json("{\"payload\":" + BARE + ",\"schema\":null}")))
                .isEqualTo(MOVED);
    }

    @Test
    void aDistrictThatIsANumberHasItsZeroAgain() {
        assertThat(facts(EVENTS, json(BARE))).singleElement().asString().contains("030105");
    }

    @Test
    void cloudEventsInBothModes() {
        String attributes = "\"specversion\":\"1.0\",\"id\":\"c-1\",\"source\":\"/hr\",\"type\":\"moved\","
                + "\"time\":\"2017-08-09T10:00:00+02:00\",\"datacontenttype\":\"application/json\"";
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "c-1",
                "ce_source",
                "/hr",
                "ce_type",
                "moved",
                "ce_time",
                "2017-08-09T08:00:00Z",
                "content-type",
                "application/json");

        assertThat(told(OF_CLOUD, json("{" + attributes + ",\"data\":" + BARE + "}")))
                .isEqualTo(MOVED);
        assertThat(told(
                        OF_CLOUD,
                        SourceRecord.ofJson(BARE.getBytes(StandardCharsets.UTF_8), headers, Map.of())
                                .orElseThrow()))
                .isEqualTo(MOVED);
    }

    @Test
    void avroWithDatesAndTimesOfItsOwn() throws IOException {
        Schema schema = new Schema.Parser().parse("""
                {"type":"record","name":"Row","fields":[
                 {"name":"id","type":"string"},{"name":"person","type":"string"},
                 {"name":"moved","type":["null",{"type":"int","logicalType":"date"}],"default":null},
                 {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
                 {"name":"place","type":{"type":"enum","name":"Place","symbols":["P0301","P1103"]}},
                 {"name":"area","type":["null","string"],"default":null}]}
                """);
        String row = """
                {"id":"e1","person":"12057512345","moved":"2017-08-01","at":"2017-08-09T08:00:00Z","place":"P0301"}""";
        String mapping = EVENTS.replace("\"place\"", "\"$substring(place, 1)\"");

        assertThat(told(
                        mapping,
                        SourceRecord.ofAvro(
                                JsonAvro.record(new ObjectMapper().readTree(row), schema), Map.of(), Map.of())))
                .isEqualTo(MOVED);
    }

    @Test
    void debeziumWithAndWithoutItsSchema() {
        String mapping = """
                {"source": "HR", "events": {
                  "when": "op != 'd'", "personId": "after.person", "registeredAt": "source.ts_ms",
                  "state": {"type": "'AddressChange'", "occurredOn": "after.moved", "municipality": "after.place"}}}
                """;
        String created = debezium("r", "null", "{\"person\":\"12057512345\",\"moved\":17379,\"place\":\"0301\"}", 10);
        String moved = debezium("u", "null", "{\"person\":\"12057512345\",\"moved\":17744,\"place\":\"1103\"}", 20);
        String corrected = debezium(
                "u",
                "{\"person\":\"12057512345\",\"moved\":17744,\"place\":\"1103\"}",
                "{\"person\":\"12057512345\",\"moved\":17744,\"place\":\"4601\"}",
                30);
        String deleted = debezium("d", "{\"person\":\"12057512345\",\"moved\":17744,\"place\":\"4601\"}", "null", 40);
        List<String> expected = List.of("moved 2017-08-01 0301", "moved 2018-08-01 4601");

        assertThat(told(mapping, json(created), json(moved), json(corrected), json(deleted)))
                .isEqualTo(expected);
        assertThat(told(
                        mapping,
                        wrapped(created),
                        wrapped(moved),
                        wrapped(moved),
                        wrapped(corrected),
                        wrapped(deleted)))
                .isEqualTo(expected);
    }

    private static String debezium(String op, String before, String after, int second) {
        return "{\"before\":" + before + ",\"after\":" + after
                + ",\"source\":{\"version\":\"3.0.0.Final\",\"connector\":\"postgresql\",\"name\":\"hr\",\"ts_ms\":15600000000"
                + second + ",\"snapshot\":\"false\",\"db\":\"hr\",\"schema\":\"public\",\"table\":\"address\"},"
                + "\"transaction\":null,\"op\":\"" + op + "\",\"ts_ms\":1560000009999,\"ts_us\":1560000009999123}";
    }

    private static SourceRecord wrapped(String payload) {
        return json(
                "{\"schema\":{\"type\":\"struct\",\"fields\":[],\"optional\":false,\"name\":\"hr.public.address.Envelope\"},"
                        + "\"payload\":" + payload + "}");
    }

    private static SourceRecord json(String text) {
        return SourceRecord.ofJson(text.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of())
                .orElseThrow();
    }

    private static List<String> told(String mapping, SourceRecord... records) {
        return StandingFacts.of(events(mapping, records), "5601");
    }

    private static List<String> facts(String mapping, SourceRecord... records) {
        return events(mapping, records).stream()
                .map(event -> ((Submission.Event) event).event().getFact().toString())
                .toList();
    }

    private static List<Submission> events(String mapping, SourceRecord... records) {
        MappedAdapter adapter = new MappedAdapter(Mapping.parse("samples", mapping), KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        List<Submission> told = new ArrayList<>();
        for (SourceRecord record : records) {
            Step step = adapter.take(record, memory, unused -> true);
            assertThat(adapter.complaint()).isEmpty();
            told.addAll(step.events());
        }
        assertThat(told.toString()).doesNotContain(PERSON);
        return told;
    }
}
