package no.bofast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartitionInfo;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster loses a broker and goes on, and has it back later. */
class ThreeBrokerClusterIT {

    @Test
    void transactionsGoOnWhenTheLeaderIsKilled(@TempDir Path directory) throws Exception {
        try (ThreeBrokerCluster cluster = ThreeBrokerCluster.start(directory)) {
            Clients.createTopic(cluster.bootstrapServers(), "moves", 1, Map.of());
            try (KafkaProducer<String, String> producer =
                    Clients.transactionalProducer(cluster.bootstrapServers(), "mover")) {
                send(producer, "before");
                int leader = partition(cluster).leader().id();

                cluster.kill(leader);
                send(producer, "while it is away");
                cluster.start(leader);
                send(producer, "after");

                assertThat(Clients.readValues(cluster.bootstrapServers(), "moves", 3))
                        .containsExactly("before", "while it is away", "after");
                Awaitility.await("the killed broker has caught up")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> partition(cluster).isr().size() == 3);
            }
        }
    }

    private static void send(KafkaProducer<String, String> producer, String value) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("moves", value));
        producer.commitTransaction();
    }

    private static TopicPartitionInfo partition(ThreeBrokerCluster cluster) throws Exception {
        try (Admin admin = Clients.admin(cluster.bootstrapServers())) {
            return admin.describeTopics(List.of("moves"))
                    .allTopicNames()
                    .get()
                    .get("moves")
                    .partitions()
                    .get(0);
        }
    }
}
