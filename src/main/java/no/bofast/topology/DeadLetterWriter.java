package no.bofast.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes dead letters of records that are read past the pipeline: of those given, all are on the topic or it fails. For one thread. */
final class DeadLetterWriter implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    DeadLetterWriter(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** @param client how the cluster is reached */
    static DeadLetterWriter of(Map<String, Object> client, String topic) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that doesn't lead a new partition yet refuses the first of several requests and takes the others.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return new DeadLetterWriter(
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()), topic);
    }

    /** @throws KafkaException if one couldn't be written; others may have been */
    void write(List<DeadLetter> letters) {
        List<Future<?>> sent = new ArrayList<>();
        letters.forEach(letter -> sent.add(send(letter)));
        sent.forEach(DeadLetterWriter::requireDone);
    }

    private Future<?> send(DeadLetter letter) {
        return producer.send(new ProducerRecord<>(topic, null, letter.key(), letter.value(), letter.headers()));
    }

    private static void requireDone(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing a dead letter", e);
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter couldn't be written", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
