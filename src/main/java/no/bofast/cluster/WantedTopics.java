package no.bofast.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that an installation is to have, and how they are to be made: a rule, no cluster is asked. */
record WantedTopics(Topics topics) {

    private static final String UNLIMITED = "-1";
    /** Whatever was read from them is deleted by Kafka Streams itself. */
    private static final Map<String, String> BETWEEN_STEPS =
            Map.of("cleanup.policy", "delete", "retention.ms", UNLIMITED, "segment.bytes", Integer.toString(50 << 20));

    /** Those that every installation has; the partitions are of those that may have several. */
    Stream<NewTopic> installation(int partitions) {
        Map<String, String> forEver = Map.of("retention.ms", UNLIMITED, "retention.bytes", UNLIMITED);
        Map<String, String> compacted = Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.3");
        // So that nobody can say of a record that it came later than it did, and a dead letter is kept from its arrival
        // on.
        Map<String, String> input = Map.of(
                "retention.ms", UNLIMITED, "retention.bytes", UNLIMITED, "message.timestamp.type", "LogAppendTime");
        Stream<NewTopic> kept = Stream.of(
                topic(topics.populationEvents(), partitions, input),
                topic(topics.settlingEvents(), 1, input),
                topic(topics.deadLetters(), partitions, input),
                topic(topics.alerts(), 1, forEver),
                topic(topics.subscriptionAudit(), 1, forEver),
                topic(topics.subscriptions(), partitions, compacted),
                topic(topics.deliveries(), partitions, compacted));
        Stream<NewTopic> metrics = topics.metrics().stream()
                .map(name -> topic(name, name.equals(topics.progress()) ? 1 : partitions, compacted));
        return Stream.concat(kept, metrics);
    }

    Set<String> names() {
        return installation(1).map(NewTopic::name).collect(Collectors.toSet());
    }

    /**
     * Those between the steps of the pipeline.
     *
     * @param partitions by name
     */
    static Stream<NewTopic> betweenSteps(Map<String, Integer> partitions) {
        return partitions.entrySet().stream().map(topic -> topic(topic.getKey(), topic.getValue(), BETWEEN_STEPS));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
    }
}
