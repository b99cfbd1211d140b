package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.serde.Topics;
import org.junit.jupiter.api.Test;

class TopicFaultsTest {

    private static final Map<String, String> KEPT = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "max.message.bytes", "1048588",
            "message.timestamp.type", "LogAppendTime");
    private static final Map<String, String> COMPACTED = with(KEPT, "cleanup.policy", "compact");
    /** As a broker makes topics that it is not told more of. */
    private static final Map<String, String> USUAL =
            with(with(KEPT, "retention.ms", "604800000"), "message.timestamp.type", "CreateTime");

    private final Map<String, FoundTopic> found = new HashMap<>();

    @Test
    void topicsThatBofastMadeAreSound() {
        sound();

        assertThat(faults()).isEmpty();
    }

    @Test
    void anInputThatIsCompactedIsRefusedAndOneThatForgetsIsWarnedAbout() {
        sound();
        put("bofast.population-events", 4, COMPACTED);
        assertThat(faults())
                .containsExactly(new TopicFault(
                        true,
                        "topic bofast.population-events is compacted, so of each person all events but the last are"
                                + " lost; mend it: kafka-configs.sh --bootstrap-server kafka:9092 --alter --entity-type"
                                + " topics --entity-name bofast.population-events --add-config"
                                + " cleanup.policy=delete,retention.ms=-1,retention.bytes=-1"));

        put("bofast.population-events", 4, USUAL);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.isFatal()).isFalse();
            assertThat(fault.sentence()).contains("forgets events after a while");
        });

        put("bofast.population-events", 4, with(KEPT, "message.timestamp.type", "CreateTime"));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.isFatal()).isFalse();
            assertThat(fault.sentence())
                    .contains("has its producers' times")
                    .endsWith("--add-config message.timestamp.type=LogAppendTime");
        });
    }

    @Test
    void aPublishedTopicThatForgetsIsRefused() {
        sound();
        put("bofast.metrics.cohorts", 4, USUAL);
        put("bofast.metrics.months", 4, with(USUAL, "cleanup.policy", "compact,delete"));
        put("bofast.alerts", 1, USUAL);
        put("bofast.deliveries", 4, KEPT);

        assertThat(faults()).hasSize(4).allMatch(TopicFault::isFatal);
    }

    @Test
    void aCompactedTopicOfRequestsAndDecisionsIsRefused() {
        sound();
        put("bofast.settling-events", 1, COMPACTED);

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence())
                        .contains("bofast.settling-events is compacted, so of each municipality all requests"))
                .matches(TopicFault::isFatal);
    }

    @Test
    void aTopicThatTakesOnlySmallRecordsIsRefused() {
        sound();
        put("bofast.dead-letters", 4, with(KEPT, "max.message.bytes", "100000"));
        put("bofast.monitor-ledger-repartition", 4, with(KEPT, "max.message.bytes", "100000"));

        assertThat(faults())
                .hasSize(2)
                .allMatch(TopicFault::isFatal)
                .allMatch(fault -> fault.sentence().contains("takes records of 100000 bytes at most"));
    }

    @Test
    void aTopicInsideWithOtherPartitionsThanItsStepIsRefused() {
        sound();
        put("bofast.monitor-ledger-repartition", 7, KEPT);
        put("bofast.monitor-series-repartition", 4, KEPT);

        assertThat(faults())
                .extracting(TopicFault::sentence)
                .satisfiesExactly(
                        ledger -> assertThat(ledger)
                                .startsWith("topic bofast.monitor-ledger-repartition has 7 partitions, and needs 4;"),
                        series -> assertThat(series)
                                .startsWith("topic bofast.monitor-series-repartition has 4 partitions, and needs 1;"));
    }

    @Test
    void partitionsThatWereAddedToTheInputAreSaidOnceWithWhatToDo() {
        sound();
        put("bofast.population-events", 6, KEPT);

        assertThat(faults())
                .containsExactly(new TopicFault(
                        true,
                        "topic bofast.population-events has 6 partitions and had 4: partitions were added, so people's"
                                + " events are divided between two of them; write all into a file (bofast export --prefix"
                                + " bofast. --out FILE), and begin anew under another prefix (bofast ingest FILE --prefix"
                                + " OTHER)"));
    }

    @Test
    void whatMayNotBeReadIsNoFault() {
        sound();
        put("bofast.metrics.cohorts", 4, Map.of("cleanup.policy", "compact"));
        put("bofast.population-events", 4, Map.of());

        assertThat(faults()).isEmpty();
    }

    private List<TopicFault> faults() {
        return new TopicFaults(new Topics("bofast."), "kafka:9092").in(found);
    }

    private void sound() {
        Topics topics = new Topics("bofast.");
        put(topics.populationEvents(), 4, KEPT);
        put(topics.deadLetters(), 4, KEPT);
        put(topics.settlingEvents(), 1, KEPT);
        put(topics.alerts(), 1, KEPT);
        put(topics.subscriptionAudit(), 1, KEPT);
        List.of(topics.cohorts(), topics.months(), topics.outlooks(), topics.subscriptions(), topics.deliveries())
                .forEach(name -> put(name, 4, COMPACTED));
        put(topics.progress(), 1, COMPACTED);
        List.of("strays-repartition", "ledger-repartition").forEach(name -> put("bofast.monitor-" + name, 4, KEPT));
        List.of("people", "agenda", "person-clock", "counts", "municipality-clock")
                .forEach(store -> put("bofast.monitor-" + store + "-changelog", 4, COMPACTED));
        put("bofast.monitor-series-repartition", 1, KEPT);
        List.of("series", "nation-clock", "sent-alerts")
                .forEach(store -> put("bofast.monitor-" + store + "-changelog", 1, COMPACTED));
    }

    private void put(String name, int partitions, Map<String, String> settings) {
        found.put(name, new FoundTopic(name, partitions, settings));
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
