package no.bofast.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.ErasureTerms;
import no.bofast.serde.Topics;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the topics that hold something of people forget what is deleted in time: dead letters after a while, changelogs by
 * being compacted, and all by closing the files of their logs, since nothing is deleted from a file that is still written to.
 *
 * <p>A topic that forgets sooner is left as it is.
 */
public final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private static final String SEGMENT = "segment.ms";

    private final Map<String, Object> client;
    private final Topics topics;
    private final ErasureTerms terms;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public Forgetting(Map<String, Object> client, Topics topics, ErasureTerms terms) {
        this.client = new HashMap<>(client);
        this.topics = topics;
        this.terms = terms;
    }

    /**
     * Changes the settings of topics that forget later; what the cluster refuses is logged with what follows.
     *
     * @return those of them that the pipeline writes for itself, and deletes from
     */
    public Set<String> settle() {
        try (LiveTopics live = new LiveTopics(client)) {
            Set<String> existing = new HashSet<>(live.names());
            Map<String, Map<String, String>> wanted = new HashMap<>(wanted());
            wanted.keySet().retainAll(existing);
            Map<String, Map<String, String>> found = live.settings(wanted.keySet());
            wanted.forEach((topic, settings) -> shorter(settings, found.getOrDefault(topic, Map.of()))
                    .forEach((setting, value) -> settle(live, topic, setting, value)));
            existing.retainAll(internal());
            return existing;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warn("Cannot look whether topics forget in time: {}", e.getMessage());
            return Set.of();
        }
    }

    private static void settle(LiveTopics live, String topic, String setting, String value) {
        try {
            live.set(topic, setting, value);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warn(
                    "Topic {} forgets too late, and {}={} can't be set here: erased people stay in it for longer",
                    topic,
                    setting,
                    value);
        }
    }

    /** Of the settings those that are longer, or not limited, as they are. */
    static Map<String, String> shorter(Map<String, String> wanted, Map<String, String> found) {
        Map<String, String> shorter = new HashMap<>(wanted);
        shorter.entrySet().removeIf(setting -> {
            long now = Long.parseLong(found.getOrDefault(setting.getKey(), Long.toString(Long.MAX_VALUE)));
            return now >= 0 && now <= Long.parseLong(setting.getValue());
        });
        return shorter;
    }

    /** By topic. */
    Map<String, Map<String, String>> wanted() {
        String file = Long.toString(terms.logFile().toMillis());
        Map<String, Map<String, String>> wanted = new HashMap<>();
        wanted.put(topics.populationEvents(), Map.of(SEGMENT, file));
        wanted.put(
                topics.deadLetters(),
                Map.of(
                        SEGMENT,
                        file,
                        "retention.ms",
                        Long.toString(terms.deadLetters().toMillis())));
        wanted.put(strays(), Map.of(SEGMENT, file));
        Map<String, String> compacted = Map.of(
                SEGMENT,
                file,
                "max.compaction.lag.ms",
                Long.toString(terms.compactionLag().toMillis()),
                "delete.retention.ms",
                file);
        changelogs().forEach(changelog -> wanted.put(changelog, compacted));
        return wanted;
    }

    private Set<String> internal() {
        Set<String> internal = changelogs().collect(Collectors.toSet());
        internal.add(strays());
        return internal;
    }

    private String strays() {
        return topics.applicationId() + "-strays-repartition";
    }

    private Stream<String> changelogs() {
        return Stream.of(Stores.PEOPLE, Stores.PERSON_PARTS, Stores.AGENDA, Stores.COUNTING)
                .map(store -> topics.applicationId() + "-" + store + "-changelog");
    }
}
