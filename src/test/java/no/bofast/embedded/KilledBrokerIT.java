package no.bofast.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.Clients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that was killed between deciding to commit a transaction and telling it to the partitions does so when it's
 * started again: or a reader would wait for the transaction's end for ever (KAFKA-20734).
 */
class KilledBrokerIT {

    private static final TopicPartition MOVES = new TopicPartition("moves", 0);
    /** A batch begins with its first offset (8 bytes) and the number of bytes that follow (4). */
    private static final int BATCH_HEADER = 12;

    @TempDir
    private Path directory;

    @Test
    void aTransactionThatWasBeingCommittedIsCommitted() throws Exception {
        commitAndKill();
        takeBack("moves-0");
        takeBack("__consumer_offsets-");
        takeBack("__transaction_state-");

        try (EmbeddedBroker again = EmbeddedBroker.start(data())) {
            assertThat(Clients.readValues(again.bootstrapServers(), "moves", 1)).containsExactly("first");
            assertThat(committed(again.bootstrapServers())).isEqualTo(7);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void commitAndKill() throws Exception {
        try (BofastProcess broker =
                BofastProcess.start(directory.resolve("printed.txt"), "broker", "--data-dir", data().toString())) {
            String address = broker.awaitLine("localhost:").split(" ")[0];
            Clients.createTopic(address, MOVES.topic(), 1, Map.of());
            try (KafkaProducer<String, String> producer = Clients.transactionalProducer(address, "mover");
                    KafkaConsumer<String, String> group = group(address)) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(MOVES.topic(), "first"));
                producer.sendOffsetsToTransaction(Map.of(MOVES, new OffsetAndMetadata(7)), group.groupMetadata());
                producer.commitTransaction();
            }
            awaitEndOfTransaction(address);
            broker.kill();
        }
    }

    /** Until the markers are in the partitions, and the coordinator's note that they are. */
    private static void awaitEndOfTransaction(String address) {
        try (Admin admin = Clients.admin(address)) {
            Awaitility.await()
                    .until(() -> admin.describeTransactions(List.of("mover"))
                                    .description("mover")
                                    .get()
                                    .state()
                            == TransactionState.COMPLETE_COMMIT);
        }
    }

    /** Cuts off the last batch of the only log of that name that has any: the end of the transaction, as told to it. */
    private void takeBack(String log) throws IOException {
        List<Path> written;
        try (Stream<Path> logs = Files.list(data().resolve("broker"))) {
            written = logs.filter(path -> path.getFileName().toString().startsWith(log))
                    .map(path -> path.resolve("00000000000000000000.log"))
                    .filter(path -> path.toFile().length() > 0)
                    .toList();
        }
        assertThat(written).hasSize(1);
        try (FileChannel channel =
                FileChannel.open(written.get(0), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(lastBatch(channel));
        }
    }

    private static long lastBatch(FileChannel channel) throws IOException {
        long batch = 0;
        long next = 0;
        while (next < channel.size()) {
            batch = next;
            ByteBuffer header = ByteBuffer.allocate(BATCH_HEADER);
            channel.read(header, batch);
            next = batch + BATCH_HEADER + header.getInt(Long.BYTES);
        }
        return batch;
    }

    private static long committed(String address) {
        try (KafkaConsumer<String, String> group = group(address)) {
            return group.committed(Set.of(MOVES)).get(MOVES).offset();
        }
    }

    private static KafkaConsumer<String, String> group(String address) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", address, "group.id", "movers", "isolation.level", "read_committed");
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
