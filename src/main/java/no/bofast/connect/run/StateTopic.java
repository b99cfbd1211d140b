package no.bofast.connect.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic that keeps what a connector remembers, and how far it has read. */
final class StateTopic {

    private StateTopic() {}

    /** Creates it where it is missing. */
    static void create(ConnectorSettings settings, int partitions) {
        NewTopic topic = new NewTopic(settings.stateTopic(), Optional.of(partitions), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.3"));
        try (Admin admin = Admin.create(settings.target())) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create topic " + settings.stateTopic(), e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** How many partitions the input topic has. */
    static int inputPartitions(ConnectorSettings settings) {
        String input = settings.topics().populationEvents();
        try (Admin admin = Admin.create(settings.target())) {
            return admin.describeTopics(List.of(input))
                    .allTopicNames()
                    .get()
                    .get(input)
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot describe the input topic", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while waiting for the cluster", e);
    }
}
