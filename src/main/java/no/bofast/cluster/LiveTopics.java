package no.bofast.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.patience.Deadline;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics that a cluster has. What it is asked for fails if it doesn't answer in time, or refuses. */
final class LiveTopics implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Admin admin;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    LiveTopics(Map<String, Object> client) {
        this.admin = Admin.create(client);
    }

    Set<String> names() throws ExecutionException, TimeoutException {
        return get(admin.listTopics().names());
    }

    /** Creates those that are not there; another instance may create the same at the same time. */
    void createMissing(Stream<NewTopic> wanted) throws ExecutionException, TimeoutException {
        Set<String> existing = names();
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

    /** Waits until the new topics are known: the brokers of a cluster learn of them one after the other. */
    Map<String, TopicDescription> describe(Set<String> names) throws ExecutionException, TimeoutException {
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

    /** By topic; empty if these clients may not read settings. */
    Map<String, Map<String, String>> settings(Set<String> names) throws ExecutionException, TimeoutException {
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

    /** Changes one setting of a topic. */
    void set(String topic, String setting, String value) throws ExecutionException, TimeoutException {
        ConfigResource changed = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp to = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        get(admin.incrementalAlterConfigs(Map.of(changed, List.of(to))).all());
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the cluster", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
