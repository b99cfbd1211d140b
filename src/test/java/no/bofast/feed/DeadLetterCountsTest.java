package no.bofast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.RejectionReason;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterCountsTest {

    private final DeadLetterCounts counts = new DeadLetterCounts();

    @Test
    void badEventsAreCountedByReason() {
        counts.add(letter("p1", "a", RejectionReason.UNDECODABLE));
        counts.add(letter("p1", "b", RejectionReason.UNDECODABLE));
        counts.add(letter("p1", "c", RejectionReason.INVALID_DATE));

        assertThat(counts.byReason())
                .isEqualTo(Map.of(RejectionReason.UNDECODABLE, 2L, RejectionReason.INVALID_DATE, 1L));
    }

    @Test
    void aBadEventDeliveredAgainIsTheSameBadEvent() {
        counts.add(letter("p1", "a", RejectionReason.UNDECODABLE));
        counts.add(letter("p1", "a", RejectionReason.UNDECODABLE));

        assertThat(counts.byReason()).isEqualTo(Map.of(RejectionReason.UNDECODABLE, 1L));
    }

    @Test
    void theSameContentAboutAnotherPersonIsAnotherBadEvent() {
        counts.add(letter("p1", "a", RejectionReason.MISSING_FACT));
        counts.add(letter("p2", "a", RejectionReason.MISSING_FACT));

        assertThat(counts.byReason()).isEqualTo(Map.of(RejectionReason.MISSING_FACT, 2L));
    }

    @Test
    void whereTheKeyEndsMakesADifference() {
        counts.add(letter("p1", "a", RejectionReason.UNDECODABLE));
        counts.add(letter("p", "1a", RejectionReason.UNDECODABLE));

        assertThat(counts.byReason()).isEqualTo(Map.of(RejectionReason.UNDECODABLE, 2L));
    }

    @Test
    void nothingAndAnEmptyTextAreTwoThings() {
        counts.add(letter(null, null, RejectionReason.MISSING_PERSON));
        counts.add(letter("", null, RejectionReason.MISSING_PERSON));
        counts.add(letter(null, "", RejectionReason.UNDECODABLE));
        counts.add(letter("", "", RejectionReason.UNDECODABLE));

        assertThat(counts.byReason())
                .isEqualTo(Map.of(RejectionReason.MISSING_PERSON, 2L, RejectionReason.UNDECODABLE, 2L));
    }

    @Test
    void lettersThatWereCutAreToldApartByWhatTheyWere() {
        counts.add(letter("p1", "a".repeat(2_000) + "1", RejectionReason.UNDECODABLE, 1_000));
        counts.add(letter("p1", "a".repeat(2_000) + "2", RejectionReason.UNDECODABLE, 1_000));
        counts.add(letter("p1", "a".repeat(2_000) + "2", RejectionReason.UNDECODABLE, 5_000));

        assertThat(counts.byReason()).isEqualTo(Map.of(RejectionReason.UNDECODABLE, 2L));
    }

    @Test
    void aRecordThatBofastDidNotWriteIsNotCounted() {
        counts.add(new ConsumerRecord<>("bofast.dead-letters", 0, 0, bytes("p1"), bytes("a")));

        assertThat(counts.byReason()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> letter(String key, String value, RejectionReason reason) {
        return letter(key, value, reason, 1_000_000);
    }

    private static ConsumerRecord<byte[], byte[]> letter(
            String key, String value, RejectionReason reason, int largest) {
        DeadLetter letter =
                new DeadLetter(bytes(key), bytes(value), reason, "bofast.population-events", 0, 7).within(largest);
        return new ConsumerRecord<>(
                "bofast.dead-letters",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
