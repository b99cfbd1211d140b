package no.bofast.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Creates the topics that an installation lacks; what exists is left as it is. */
public final class TopicSetup {

    private final Map<String, Object> client;
    private final Topics topics;
    private final WantedTopics wanted;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public TopicSetup(Map<String, Object> client, Topics topics) {
        this.client = new HashMap<>(client);
        this.topics = topics;
        this.wanted = new WantedTopics(topics);
        this.client.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TimeUnit.SECONDS.toMillis(15));
        this.client.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TimeUnit.SECONDS.toMillis(10));
    }

    /**
     * Creates what is missing.
     *
     * @param partitions of the topics that are created
     * @return the partitions that the population events have
     * @throws ClusterFailure if the cluster doesn't answer or refuses
     */
    public int createMissing(int partitions) {
        try (LiveTopics live = new LiveTopics(client)) {
            live.createMissing(wanted.installation(partitions));
            return partitionsOfInput(live);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /**
     * Creates the topics between the steps of the pipeline, as Kafka Streams would. It would do so in the middle of sharing the
     * work out, and by that have to share it out once more, waiting for threads that are at work by then.
     *
     * @param partitions by name
     */
    public void createBetweenSteps(Map<String, Integer> partitions) {
        try (LiveTopics live = new LiveTopics(client)) {
            live.createMissing(WantedTopics.betweenSteps(partitions));
            live.describe(partitions.keySet());
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /**
     * Looks that all topics are there.
     *
     * @return the partitions that the population events have
     * @throws ClusterFailure if a topic is missing, or the cluster doesn't answer or refuses
     */
    public int find() {
        try (LiveTopics live = new LiveTopics(client)) {
            Set<String> existing = live.names();
            wanted.names().stream()
                    .filter(name -> !existing.contains(name))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new ClusterFailure("Kafka at " + address() + " has no topic " + missing
                                + "; check the prefix, and that a monitor has run there");
                    });
            return partitionsOfInput(live);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /**
     * What is wrong with the topics that are there, each in one line; nothing that may not be read is.
     *
     * @throws ClusterFailure if the cluster doesn't answer or refuses
     */
    public List<TopicFault> faults() {
        return new TopicFaults(topics, String.valueOf(address())).in(found());
    }

    /** Throws {@link ClusterFailure} if partitions were added to the population events since the first start. */
    public void requireAsManyPartitions() {
        new TopicFaults(topics, String.valueOf(address())).growth(found()).ifPresent(growth -> {
            throw new ClusterFailure(growth);
        });
    }

    /** What to do when the population events were given partitions. */
    public static String growth(Topics topics, int before, int now) {
        return TopicFaults.growth(topics, before, now);
    }

    private Map<String, FoundTopic> found() {
        try (LiveTopics live = new LiveTopics(client)) {
            Set<String> ofInstallation = wanted.names();
            Set<String> names = live.names().stream()
                    .filter(name -> ofInstallation.contains(name) || name.startsWith(topics.applicationId() + "-"))
                    .collect(Collectors.toSet());
            Map<String, Map<String, String>> settings = live.settings(names);
            return live.describe(names).values().stream()
                    .map(topic -> new FoundTopic(
                            topic.name(), topic.partitions().size(), settings.getOrDefault(topic.name(), Map.of())))
                    .collect(Collectors.toMap(FoundTopic::name, topic -> topic));
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /** Throws {@link ClusterFailure} if the cluster doesn't answer or refuses. */
    public void requireCluster() {
        try (LiveTopics live = new LiveTopics(client)) {
            live.names();
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /** The id of a topic that a reset deletes and that is made anew after it. */
    public Uuid idOfLife() {
        try (LiveTopics live = new LiveTopics(client)) {
            return live.describe(Set.of(topics.progress()))
                    .get(topics.progress())
                    .topicId();
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    private int partitionsOfInput(LiveTopics live) throws ExecutionException, TimeoutException {
        return live.describe(wanted.names())
                .get(topics.populationEvents())
                .partitions()
                .size();
    }

    private ClusterFailure failure(Exception cause) {
        return new ClusterFailure(
                "cannot use Kafka at " + address() + ": " + reason(cause)
                        + "; check the address and that the cluster runs",
                cause);
    }

    private Object address() {
        return client.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    }

    private static String reason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && !isSilence(root)) {
            root = root.getCause();
        }
        return isSilence(root)
                ? "no answer"
                : String.valueOf(root.getMessage()).lines().findFirst().orElse("unknown");
    }

    private static boolean isSilence(Throwable failed) {
        return failed instanceof TimeoutException || failed instanceof org.apache.kafka.common.errors.TimeoutException;
    }
}
