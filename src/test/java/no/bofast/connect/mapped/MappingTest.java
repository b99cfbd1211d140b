package no.bofast.connect.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.ingest.ndjson.NdjsonWriter;
import org.junit.jupiter.api.Test;

/** Records of any register, by a mapping. */
class MappingTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final String MOVE =
            "{'eventId': 'e' & id, 'personId': person, 'occurredOn': moved, 'registeredAt': at,"
                    + " 'fact': {'type': 'AddressChange', 'municipality': place}}";
    private static final String RECORD =
            "{\"id\":7,\"person\":\"p1\",\"moved\":17000,\"at\":1469000000123,\"place\":301}";
    private static final String EVENT = "{\"eventId\":\"e7\",\"personId\":\"p1\",\"change\":\"CREATED\","
            + "\"occurredOn\":\"2016-07-18\",\"registeredAt\":\"2016-07-20T07:33:20.123Z\",\"source\":\"\","
            + "\"fact\":{\"type\":\"AddressChange\",\"municipality\":\"0301\"}}";

    @Test
    void oneExpressionMakesAnEventOfABareRecord() {
        assertThat(told(MOVE, RECORD, Map.of())).containsExactly(EVENT);
    }

    @Test
    void whatCarriesARecordIsTakenOff() {
        assertThat(told(MOVE, "{\"schema\":{\"type\":\"struct\"},\"payload\":" + RECORD + "}", Map.of()))
                .containsExactly(EVENT);
        assertThat(told(MOVE, "{\"schema\":null,\"payload\":" + RECORD + "}", Map.of()))
                .containsExactly(EVENT);
    }

    @Test
    void aCloudEventLooksTheSameInBothModes() {
        String expression = "$merge([data, {'id': id, 'at': time}]).(" + MOVE + ")";
        String structured = "{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/s\",\"type\":\"t\","
                + "\"time\":\"2016-07-20T07:33:20.123Z\",\"data\":" + RECORD + "}";
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "7",
                "ce_source",
                "/s",
                "ce_type",
                "t",
                "ce_time",
                "2016-07-20T07:33:20.123Z");

        assertThat(told(expression, structured, Map.of())).containsExactly(EVENT);
        assertThat(told(expression, RECORD, headers)).containsExactly(EVENT);
    }

    @Test
    void aRecordBecomesNothingOneOrSeveral() {
        assertThat(told("places." + MOVE.replace("id,", "$string(place),"), "{\"places\":[]}", Map.of()))
                .isEmpty();
        String declared = "{\"events\": [{\"each\": \"moves\", \"when\": \"place > 0\", \"eventId\": \"'e' & place\","
                + " \"personId\": \"'p1'\", \"occurredOn\": \"'2016-07-18'\", \"registeredAt\":"
                + " \"'2016-07-20T00:00:00Z'\", \"fact\": {\"type\": \"'AddressChange'\", \"municipality\": \"place\"}}]}";
        List<String> told = told(declared, "{\"moves\":[{\"place\":301},{\"place\":0},{\"place\":4601}]}", Map.of());

        assertThat(told).hasSize(2).allSatisfy(line -> assertThat(line).contains("\"personId\":\"p1\""));
        assertThat(told.get(1)).contains("\"municipality\":\"4601\"");
    }

    @Test
    void wagesAndWorkAreToldInTheTypesThatTheyHaveWhateverTheSourceKeepsThemAs() {
        String wages = "{'eventId':'e','personId':'p1','occurredOn':'2016-12-31','registeredAt':'2017-06-01T00:00:00Z',"
                + "'fact':{'type':'Income','year':'2016','wage':'250000'}}";
        String work = "{'eventId':'e','personId':'p1','occurredOn':'2016-07-18','registeredAt':'2017-06-01T00:00:00Z',"
                + "'fact':{'type':'Employment','municipality':301,'from':17000,'to':'18.07.2018','percent':'80'}}";

        assertThat(told(wages, RECORD, Map.of()))
                .singleElement()
                .asString()
                .contains("\"fact\":{\"type\":\"Income\",\"year\":2016,\"wage\":250000}");
        assertThat(told(work, RECORD, Map.of()))
                .singleElement()
                .asString()
                .contains("\"fact\":{\"type\":\"Employment\",\"municipality\":\"0301\",\"from\":\"2016-07-18\","
                        + "\"to\":\"2018-07-18\",\"percent\":80}");
    }

    @Test
    void aRequestIsAboutAMunicipalityAndIsNoStateOfAPerson() {
        String fact = "{'type':'SettlementRequest','municipality':301,'year':2025,'people':'30'}";
        String request = "{'eventId':'r1','change':'CREATED','occurredOn':'2024-11-20',"
                + "'registeredAt':'2024-11-28T09:00:00Z','fact':" + fact + "}";
        MappedAdapter adapter = adapter(
                "{'personId':'p1','registeredAt':'2024-11-28T09:00:00Z','state':["
                        + fact.replace("}", ",'occurredOn':'2024-11-20'}") + "]}",
                Pseudonyms.asTheyAre());

        assertThat(told(request, RECORD, Map.of()))
                .containsExactly(
                        "{\"eventId\":\"r1\",\"change\":\"CREATED\",\"occurredOn\":\"2024-11-20\","
                                + "\"registeredAt\":\"2024-11-28T09:00:00.000Z\",\"source\":\"\","
                                + "\"fact\":{\"type\":\"SettlementRequest\",\"municipality\":\"0301\",\"year\":2025,\"people\":30}}");
        take(adapter, RECORD, Map.of(), PersonMemory.ofHeap());
        assertThat(adapter.complaint().orElse("")).contains("state holds a fact that is about no person");
    }

    @Test
    void aProgrammeIsToldInDaysOfTheSource() {
        String programme = "{'personId': person, 'occurredOn':'2017-07-31','registeredAt':'2017-08-02T10:00:00Z',"
                + "'fact':{'type':'IntroductionProgramme','started':'01.06.2015','ended':'31.07.2017','completed':true}}";

        assertThat(told(programme, RECORD, Map.of()))
                .singleElement()
                .asString()
                .contains("\"fact\":{\"type\":\"IntroductionProgramme\",\"started\":\"2015-06-01\","
                        + "\"ended\":\"2017-07-31\",\"completed\":true}");
    }

    @Test
    void anAgreementLeadsFromOneMunicipalityToAnother() {
        String agreement =
                "{'eventId':'e','personId':'p1','occurredOn':'2016-12-31','registeredAt':'2017-06-01T00:00:00Z',"
                        + "'fact':{'type':'MoveAgreement','from':5601,'to':301,'requested':'18.07.2016','decision':'REFUSED',"
                        + "'reason':'WORK'}}";

        assertThat(told(agreement, RECORD, Map.of()))
                .singleElement()
                .asString()
                .contains("\"fact\":{\"type\":\"MoveAgreement\",\"from\":\"5601\",\"to\":\"0301\","
                        + "\"requested\":\"2016-07-18\",\"decision\":\"REFUSED\",\"reason\":\"WORK\"}");
    }

    @Test
    void aFailureNamesExpressionAndFieldAndQuotesNothingOfTheRecord() {
        String declared = "{\"events\": {\"personId\": \"person\", \"occurredOn\": \"$date(person)\"}}";
        MappedAdapter adapter = adapter(declared, Pseudonyms.asTheyAre());

        Step step = take(adapter, RECORD, Map.of(), PersonMemory.ofHeap());

        assertThat(step.fate()).isEqualTo(Fate.MAPPING_FAILED);
        assertThat(adapter.complaint().orElseThrow())
                .contains("events.occurredOn", "$date(person)")
                .doesNotContain("p1");
    }

    @Test
    void aWrongFieldOfTheResultIsNamed() {
        MappedAdapter adapter = adapter("{'eventId':'e','personId':'p1','fact':{}}", Pseudonyms.asTheyAre());

        take(adapter, RECORD, Map.of(), PersonMemory.ofHeap());

        assertThat(adapter.complaint().orElseThrow()).contains("occurredOn is missing");
    }

    @Test
    void timeAndDepthAreBounded() {
        MappedAdapter endless =
                adapter("($f := function($n) { $n > 0 ? $f($n + 1) : 0 }; $f(1))", Pseudonyms.asTheyAre());
        MappedAdapter deep = adapter("($f := function($n) { 1 + $f($n + 1) }; $f(1))", Pseudonyms.asTheyAre());

        assertThat(take(endless, RECORD, Map.of(), PersonMemory.ofHeap()).fate())
                .isEqualTo(Fate.MAPPING_FAILED);
        assertThat(endless.complaint().orElseThrow()).contains("1000 ms");
        assertThat(take(deep, RECORD, Map.of(), PersonMemory.ofHeap()).fate()).isEqualTo(Fate.MAPPING_FAILED);
        assertThat(deep.complaint().orElseThrow()).contains("depth");
    }

    @Test
    void anExpressionThatCannotBeReadIsRefusedAtOnce() {
        assertThatThrownBy(() -> Mapping.parse("m.json", "{\"events\": {\"personId\": \"a b\"}}"))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("events.personId");
    }

    @Test
    void nothingOfAnIdGetsThrough() {
        String id = "01017012345";
        String record = RECORD.replace("p1", id);
        String expression = MOVE.replace("'e' & id", "'e-' & person");

        List<String> told = told(adapter(expression, KEYED), record, Map.of(), PersonMemory.ofHeap());

        assertThat(told).singleElement().asString().doesNotContain(id).contains("e-");
    }

    @Test
    void withoutAKeyANationalIdIsRefused() {
        MappedAdapter adapter = adapter(MOVE, Pseudonyms.asTheyAre());

        take(adapter, RECORD.replace("p1", "010170 12345"), Map.of(), PersonMemory.ofHeap());

        assertThat(adapter.complaint().orElseThrow())
                .contains("--pseudonym-key-file")
                .doesNotContain("12345");
    }

    @Test
    void statesBecomeEventsWithIdsAndReplacements() {
        String state = "{'personId': p, 'registeredAt': at, 'state': [{'type': 'AddressChange', 'occurredOn': since,"
                + " 'municipality': place},dead ? {'type': 'Death', 'occurredOn': dead}, level ? {'type':"
                + " 'AddressProtection', 'level': level, 'occurredOn': since}]}";
        MappedAdapter adapter = adapter(state, Pseudonyms.asTheyAre());
        PersonMemory memory = PersonMemory.ofHeap();

        List<String> first =
                told(adapter, state("2020-01-01", "0301", "\"level\":\"CONFIDENTIAL\"", 1), Map.of(), memory);
        List<String> again =
                told(adapter, state("2020-01-01", "0301", "\"level\":\"CONFIDENTIAL\"", 2), Map.of(), memory);
        List<String> moved = told(adapter, state("2021-01-01", "4601", "\"dead\":\"2022-01-01\"", 3), Map.of(), memory);
        List<String> corrected = told(adapter, state("2021-01-01", "1103", "\"x\":0", 4), Map.of(), memory);

        assertThat(first).hasSize(2).allMatch(line -> line.contains("\"change\":\"CREATED\""));
        assertThat(again).isEmpty();
        assertThat(moved).hasSize(3).anyMatch(line -> line.contains("\"level\":\"NONE\""));
        String move = id(moved, "4601");
        assertThat(corrected)
                .hasSize(2)
                .anyMatch(line -> line.contains("\"replacesEventId\":\"" + move + "\"") && line.contains("1103"))
                .anyMatch(line -> line.contains("ANNULLED") && line.contains(id(moved, "Death")));
    }

    private static String state(String since, String place, String more, int second) {
        return "{\"p\":\"p1\",\"since\":\"" + since + "\",\"place\":\"" + place + "\"," + more
                + ",\"at\":\"2022-02-02T00:00:0" + second + "Z\"}";
    }

    private static String id(List<String> lines, String with) {
        return lines.stream()
                .filter(line -> line.contains(with))
                .map(line -> line.replaceAll(".*\"eventId\":\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(String mapping, String record, Map<String, String> headers) {
        return told(adapter(mapping, Pseudonyms.asTheyAre()), record, headers, PersonMemory.ofHeap());
    }

    private static List<String> told(
            MappedAdapter adapter, String record, Map<String, String> headers, PersonMemory memory) {
        Step step = take(adapter, record, headers, memory);
        assertThat(adapter.complaint()).isEmpty();
        return step.events().stream().map(new NdjsonWriter()::line).toList();
    }

    private static Step take(MappedAdapter adapter, String record, Map<String, String> headers, PersonMemory memory) {
        Object value = Envelope.json(record.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return adapter.take(new SourceRecord(value, headers, Map.of()), memory, person -> true);
    }

    private static MappedAdapter adapter(String mapping, Pseudonyms pseudonyms) {
        return new MappedAdapter(Mapping.parse("test", mapping), pseudonyms);
    }
}
