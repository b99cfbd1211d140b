package no.bofast.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.patience.Deadline;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that an installation lacks; what exists is left as it is. */
public final class TopicSetup {

    private static final long PATIENCE_SECONDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String UNLIMITED = "-1";
    /** Whatever was read from them is deleted by Kafka Streams itself. */
    private static final Map<String, String> BETWEEN_STEPS =
            Map.of("cleanup.policy", "delete", "retention.ms", UNLIMITED, "segment.bytes", Integer.toString(50 << 20));

    private final Map<String, Object> client;
    private final Topics topics;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public TopicSetup(Map<String, Object> client, Topics topics) {
        this.client = new HashMap<>(client);
        this.topics = topics;
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
        try (Admin admin = Admin.create(client)) {
            createMissing(admin, wanted(partitions));
            return partitionsOf(admin, topics.populationEvents());
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
        try (Admin admin = Admin.create(client)) {
            createMissing(
                    admin,
                    partitions.entrySet().stream()
                            .map(topic -> topic(topic.getKey(), topic.getValue(), BETWEEN_STEPS)));
            describe(admin, partitions.keySet());
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
        try (Admin admin = Admin.create(client)) {
            Set<String> existing = get(admin.listTopics().names());
            wanted(1)
                    .map(NewTopic::name)
                    .filter(name -> !existing.contains(name))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new ClusterFailure("Kafka at " + address() + " has no topic " + missing
                                + "; check the prefix, and that a monitor has run there");
                    });
            return partitionsOf(admin, topics.populationEvents());
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
        try (Admin admin = Admin.create(client)) {
            Set<String> wanted = wanted(1).map(NewTopic::name).collect(Collectors.toSet());
            Set<String> names = get(admin.listTopics().names()).stream()
                    .filter(name -> wanted.contains(name) || name.startsWith(topics.applicationId() + "-"))
                    .collect(Collectors.toSet());
            Map<String, Map<String, String>> settings = settings(admin, names);
            return describe(admin, names).values().stream()
                    .map(topic -> new FoundTopic(
                            topic.name(), topic.partitions().size(), settings.getOrDefault(topic.name(), Map.of())))
                    .collect(Collectors.toMap(FoundTopic::name, topic -> topic));
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /** By topic; empty if these clients may not read settings. */
    private static Map<String, Map<String, String>> settings(Admin admin, Set<String> names)
            throws ExecutionException, TimeoutException {
        List<ConfigResource> asked = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        try {
            return get(admin.describeConfigs(asked).all()).entrySet().stream()
                    .collect(Collectors.toMap(topic -> topic.getKey().name(), topic -> settings(topic.getValue())));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    /** Throws {@link ClusterFailure} if the cluster doesn't answer or refuses. */
    public void requireCluster() {
        try (Admin admin = Admin.create(client)) {
            get(admin.listTopics().names());
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    /** The id of a topic that a reset deletes and that is made anew after it. */
    public Uuid idOfLife() {
        try (Admin admin = Admin.create(client)) {
            return describe(admin, Set.of(topics.progress()))
                    .get(topics.progress())
                    .topicId();
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw failure(e);
        }
    }

    private Stream<NewTopic> wanted(int partitions) {
        Map<String, String> forEver = Map.of("retention.ms", UNLIMITED, "retention.bytes", UNLIMITED);
        Map<String, String> compacted = Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.3");
        // So that nobody can say of a record that it came later than it did.
        Map<String, String> input = Map.of(
                "retention.ms", UNLIMITED, "retention.bytes", UNLIMITED, "message.timestamp.type", "LogAppendTime");
        Stream<NewTopic> kept = Stream.of(
                topic(topics.populationEvents(), partitions, input),
                topic(topics.deadLetters(), partitions, forEver),
                topic(topics.alerts(), 1, forEver),
                topic(topics.subscriptionAudit(), 1, forEver),
                topic(topics.subscriptions(), partitions, compacted),
                topic(topics.deliveries(), partitions, compacted));
        Stream<NewTopic> metrics = topics.metrics().stream()
                .map(name -> topic(name, name.equals(topics.progress()) ? 1 : partitions, compacted));
        return Stream.concat(kept, metrics);
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
    }

    /** Another instance may create the same topics at the same time. */
    private static void createMissing(Admin admin, Stream<NewTopic> wanted)
            throws ExecutionException, TimeoutException {
        Set<String> existing = get(admin.listTopics().names());
        List<NewTopic> missing =
                wanted.filter(topic -> !existing.contains(topic.name())).toList();
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                get(created);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private int partitionsOf(Admin admin, String topic) throws ExecutionException, TimeoutException {
        Set<String> all = wanted(1).map(NewTopic::name).collect(Collectors.toSet());
        return describe(admin, all).get(topic).partitions().size();
    }

    /** Waits until the new topics are known: the brokers of a cluster learn of them one after the other. */
    private static Map<String, TopicDescription> describe(Admin admin, Set<String> names)
            throws ExecutionException, TimeoutException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(PATIENCE_SECONDS));
        while (true) {
            try {
                return get(admin.describeTopics(names).allTopicNames());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || !deadline.pause(LOOK_AGAIN)) {
                    throw e;
                }
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the cluster", e);
        }
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
