package no.bofast.connect.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.FregAdapter;
import no.bofast.connect.freg.FregFormat;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.testkit.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each habit of Folkeregisteret's documents that is known, whether the settlement was known before or comes last. */
class FregSamplesTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final PersonId PERSON = KEYED.of("12057512345").orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyHabitIsReadRightly() {
        return Samples.stories("freg.txt").stream()
                .map(story -> DynamicTest.dynamicTest(story.title(), () -> {
                    assertThat(told(story, true)).isEqualTo(story.expected());
                    assertThat(told(story, false)).isEqualTo(story.expected());
                }));
    }

    private static List<String> told(Samples.Story story, boolean isSettledFirst) {
        FregAdapter adapter = new FregAdapter(KEYED);
        PersonMemory memory = PersonMemory.ofHeap();
        List<Submission> told = new ArrayList<>();
        story.records()
                .forEach(line -> told.addAll(adapter.take(
                                FregFormat.document(line.getBytes(StandardCharsets.UTF_8))
                                        .orElseThrow(),
                                memory,
                                asked -> isSettledFirst && asked.equals(PERSON))
                        .events()));
        if (!isSettledFirst) {
            told.addAll(adapter.settled(PERSON, memory));
        }
        return StandingFacts.of(told, "5601");
    }
}
