package no.bofast.connect.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.pdl.PdlAdapter;
import no.bofast.ingest.Submission;
import no.bofast.testkit.Samples;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each habit of PDL's that is known, in records of a writer's schema of its own: what stands in the end is the same in whatever order
 * the records come, each once or twice, whether the settlement was known before or comes last.
 */
class PdlSamplesTest {

    private static final Schema SCHEMA =
            new Schema.Parser().parse(new String(Samples.bytes("pdl.avsc"), StandardCharsets.UTF_8));
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final String AKTOR = "2000000000017";
    private static final String NATIONAL = "12057512345";
    private static final String SETTLED_IN = "5601";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyHabitIsReadRightly() {
        return Samples.stories("pdl.txt").stream()
                .map(story -> DynamicTest.dynamicTest(story.title(), () -> isReadRightly(story)));
    }

    private static void isReadRightly(Samples.Story story) {
        List<IndexedRecord> records =
                story.records().stream().map(PdlSamplesTest::record).toList();
        List<List<IndexedRecord>> orders = story.isInOrder() ? List.of(records) : orders(records);
        for (List<IndexedRecord> order : orders) {
            assertThat(told(order, AKTOR, true)).isEqualTo(story.expected());
            assertThat(told(order, AKTOR, false)).isEqualTo(story.expected());
            assertThat(told(order, NATIONAL, false)).isEqualTo(story.expected());
            assertThat(told(twice(order), AKTOR, true)).isEqualTo(story.expected());
        }
    }

    private static IndexedRecord record(String line) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(line);
            json.putIfAbsent("personidenter", JSON.valueToTree(List.of(NATIONAL, AKTOR)));
            json.putIfAbsent("master", JSON.valueToTree("FREG"));
            json.putIfAbsent("endringstype", JSON.valueToTree("OPPRETTET"));
            return JsonAvro.record(json, SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param isSettledFirst whether the settlement was known before the records, or comes after them */
    private static List<String> told(List<IndexedRecord> records, String settledBy, boolean isSettledFirst) {
        PdlAdapter adapter = new PdlAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        var person = KEYED.of(settledBy).orElseThrow();
        List<Submission> told = new ArrayList<>();
        records.forEach(record ->
                told.addAll(adapter.take(record, memory, asked -> isSettledFirst && asked.equals(person))
                        .events()));
        if (!isSettledFirst) {
            told.addAll(adapter.settled(person, memory));
        }
        return StandingFacts.of(told, SETTLED_IN);
    }

    private static List<IndexedRecord> twice(List<IndexedRecord> records) {
        List<IndexedRecord> both = new ArrayList<>(records);
        both.addAll(records);
        return both;
    }

    private static <T> List<List<T>> orders(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                all.add(longer);
            }
        }
        return all;
    }
}
