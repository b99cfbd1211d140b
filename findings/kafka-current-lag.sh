#!/usr/bin/env bash
# Kafka's Java client 4.4.0: KafkaConsumer.beginningOffsets() makes currentLag() say 0 before anything was read.
# currentLag() is documented to be empty while the lag is not known, and one would guess
# that a question for beginnings leaves it alone. But the client keeps whatever ListOffsets answers as the partition's end, of beginnings too, until the
# first fetch puts it right. So whoever asks where a partition begins, seeks there, and waits until currentLag() is 0 goes on at once, with everything
# unread. A question for the ends, asked after that for the beginnings, helps; polling does as well.
#
# Seen:
#   ends asked: OptionalLong[10]
#   beginnings asked: OptionalLong[0]
#   polled, and at the beginning again: OptionalLong[10]
set -euo pipefail
work=$(mktemp -d)
broker=
trap '[ -z "$broker" ] || kill "$broker" || true; rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>4.4.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat >server.properties <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@localhost:29193
listeners=PLAINTEXT://localhost:29192,CONTROLLER://localhost:29193
controller.listener.names=CONTROLLER
log.dirs=$work/log
log.cleaner.dedupe.buffer.size=2097152
offsets.topic.replication.factor=1
PROPERTIES
cat >Lag.java <<'JAVA'
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.*;

public class Lag {
    public static void main(String[] args) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", args[0]);
        TopicPartition partition = new TopicPartition("t", 0);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 10; i++) {
                producer.send(new ProducerRecord<>("t", "value"));
            }
        }
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            consumer.endOffsets(List.of(partition));
            System.out.println("ends asked: " + consumer.currentLag(partition));
            consumer.beginningOffsets(List.of(partition));
            OptionalLong lag = consumer.currentLag(partition);
            System.out.println("beginnings asked: " + lag);
            for (int read = 0; read < 10; ) {
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
            consumer.seek(partition, 0);
            System.out.println("polled, and at the beginning again: " + consumer.currentLag(partition));
            System.exit(lag.equals(OptionalLong.of(0)) ? 0 : 1);
        }
    }
}
JAVA
classpath=$(cat cp.txt)
java -cp "$classpath" kafka.tools.StorageTool format -t AAAAAAAAAAAAAAAAAAAAAA -c server.properties >format.txt 2>&1
java -Xmx256m -cp "$classpath" kafka.Kafka server.properties >broker.txt 2>&1 &
broker=$!
for _ in $(seq 60); do
    (exec 3<>/dev/tcp/localhost/29192) 2>/dev/null && break
    sleep 1
done
java -cp "$classpath" Lag.java localhost:29192
