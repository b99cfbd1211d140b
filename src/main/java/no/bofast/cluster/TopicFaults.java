package no.bofast.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.serde.Topics;

/**
 * What is wrong with topics that somebody else made, or changed: a rule of what each must be like, one line a topic.
 *
 * <p>A published topic that forgets would show fewer people than there are; an input that is compacted has lost events before they
 * were read; a topic with other partitions than its step has stops Kafka Streams.
 */
final class TopicFaults {

    private static final String REPARTITION = "-repartition";
    private static final String CHANGELOG = "-changelog";
    /** Smaller ones can't take the largest records that Bofast writes. */
    private static final long LEAST_LARGEST = 1_000_000;

    private static final String COMPACT = "cleanup.policy=compact";
    private static final String KEEP = "retention.ms=-1,retention.bytes=-1";
    private static final String USUAL_SIZE = "max.message.bytes=1048588";

    private final Topics topics;
    private final String brokers;
    private final String application;

    /**
     * @param brokers addresses of the cluster, for the commands that mend
     */
    TopicFaults(Topics topics, String brokers) {
        this.topics = topics;
        this.brokers = brokers;
        this.application = topics.applicationId() + "-";
    }

    /** The faults, by the names of their topics: at most one of each. */
    List<TopicFault> in(Map<String, FoundTopic> found) {
        Optional<String> growth = growth(found);
        List<TopicFault> faults = new ArrayList<>();
        growth.ifPresent(sentence -> faults.add(new TopicFault(true, sentence)));
        int partitions = growth.isPresent() ? 0 : partitions(found);
        for (FoundTopic topic : new TreeMap<>(found).values()) {
            fault(topic, partitions).ifPresent(faults::add);
        }
        return faults;
    }

    /** That partitions were added to the input since the first start, if they were. */
    Optional<String> growth(Map<String, FoundTopic> found) {
        int now = partitions(found);
        return Optional.ofNullable(found.get(application + Stores.PEOPLE + CHANGELOG))
                .map(FoundTopic::partitions)
                .filter(before -> before < now)
                .map(before -> growth(topics, before, now));
    }

    /** What to do when partitions were added: whose events lie where has changed for good. */
    static String growth(Topics topics, int before, int now) {
        return "topic " + topics.populationEvents() + " has " + now + " partitions and had " + before
                + ": partitions were added, so people's events are divided between two of them; write all into a file "
                + "(bofast export --prefix " + topics.prefix() + " --out FILE), and begin anew under another prefix "
                + "(bofast ingest FILE --prefix OTHER)";
    }

    private int partitions(Map<String, FoundTopic> found) {
        return Optional.ofNullable(found.get(topics.populationEvents()))
                .map(FoundTopic::partitions)
                .orElse(0);
    }

    private Optional<TopicFault> fault(FoundTopic topic, int inputPartitions) {
        if (topic.name().equals(topics.populationEvents())) {
            return ofInput(topic);
        }
        if (topic.name().startsWith(application)) {
            return ofInternal(topic, inputPartitions);
        }
        return topic.largest() < LEAST_LARGEST ? Optional.of(tooSmall(topic)) : ofPublished(topic);
    }

    private Optional<TopicFault> ofInput(FoundTopic topic) {
        if (topic.isCompacted()) {
            return fatal(
                    topic,
                    "is compacted, so of each person all events but the last are lost",
                    "cleanup.policy=delete," + KEEP);
        }
        if (topic.forgets()) {
            return warning(topic, "forgets events after a while, so that a reset can't count them again", KEEP);
        }
        boolean hasProducersTimes = topic.settings()
                .getOrDefault("message.timestamp.type", "LogAppendTime")
                .equals("CreateTime");
        return hasProducersTimes
                ? warning(
                        topic,
                        "has its producers' times, by which it is judged whether a register time lies in the future",
                        "message.timestamp.type=LogAppendTime")
                : Optional.empty();
    }

    private Optional<TopicFault> ofPublished(FoundTopic topic) {
        if (topic.name().equals(topics.settlingEvents()) && topic.isCompacted()) {
            return fatal(
                    topic,
                    "is compacted, so of each municipality all requests and decisions but the last are lost",
                    "cleanup.policy=delete," + KEEP);
        }
        boolean mustBeCompacted = topics.metrics().contains(topic.name())
                || Set.of(topics.subscriptions(), topics.deliveries()).contains(topic.name());
        if (mustBeCompacted && !topic.isCompacted()) {
            return fatal(topic, "isn't compacted, so that what was published is lost", COMPACT);
        }
        if (topic.forgets() && !topic.name().equals(topics.deadLetters())) {
            return mustBeCompacted || topic.name().equals(topics.alerts())
                    ? fatal(topic, "forgets what was published", mustBeCompacted ? COMPACT : KEEP)
                    : warning(topic, "forgets after a while", KEEP);
        }
        boolean isOrdered = topic.name().equals(topics.alerts()) || topic.name().equals(topics.progress());
        return isOrdered && topic.partitions() != 1
                ? Optional.of(new TopicFault(
                        true,
                        "topic " + topic.name() + " has " + topic.partitions()
                                + " partitions, and needs one, since its order counts; while no instance runs: "
                                + deletion(topic)))
                : Optional.empty();
    }

    private Optional<TopicFault> ofInternal(FoundTopic topic, int inputPartitions) {
        int needed = needed(topic.name().substring(application.length()), inputPartitions);
        if (needed > 0 && topic.partitions() != needed) {
            return Optional.of(new TopicFault(
                    true,
                    "topic " + topic.name() + " has " + topic.partitions() + " partitions, and needs " + needed
                            + "; while no instance runs: " + deletion(topic)));
        }
        if (topic.largest() < LEAST_LARGEST) {
            return Optional.of(tooSmall(topic));
        }
        if (topic.name().endsWith(CHANGELOG) && (!topic.isCompacted() || topic.forgets())) {
            return fatal(topic, "isn't compacted only, so that state is lost", COMPACT);
        }
        return topic.name().endsWith(REPARTITION) && (topic.isCompacted() || topic.forgets())
                ? fatal(topic, "loses records before they are read", "cleanup.policy=delete," + KEEP)
                : Optional.empty();
    }

    /** How many partitions a topic inside must have; 0 if any number will do. */
    private static int needed(String name, int inputPartitions) {
        Set<String> between = Set.of("strays", "ledger");
        String store = name.endsWith(CHANGELOG) ? name.substring(0, name.length() - CHANGELOG.length()) : "";
        String step = name.endsWith(REPARTITION) ? name.substring(0, name.length() - REPARTITION.length()) : "";
        if (Stores.OF_THE_NATION.contains(store) || step.equals("series")) {
            return 1;
        }
        return Stores.OF_PARTITIONS.contains(store) || between.contains(step) ? inputPartitions : 0;
    }

    private TopicFault tooSmall(FoundTopic topic) {
        return new TopicFault(
                true, sentence(topic, "takes records of " + topic.largest() + " bytes at most, too few", USUAL_SIZE));
    }

    private Optional<TopicFault> fatal(FoundTopic topic, String fault, String settings) {
        return Optional.of(new TopicFault(true, sentence(topic, fault, settings)));
    }

    private Optional<TopicFault> warning(FoundTopic topic, String fault, String settings) {
        return Optional.of(new TopicFault(false, sentence(topic, fault, settings)));
    }

    private String sentence(FoundTopic topic, String fault, String settings) {
        return "topic " + topic.name() + " " + fault + "; mend it: kafka-configs.sh --bootstrap-server " + brokers
                + " --alter --entity-type topics --entity-name " + topic.name() + " --add-config " + settings;
    }

    private String deletion(FoundTopic topic) {
        return "kafka-topics.sh --bootstrap-server " + brokers + " --delete --topic " + topic.name()
                + ", then bofast reset --execute";
    }
}
