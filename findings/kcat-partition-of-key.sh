#!/usr/bin/env bash
# kcat of Debian (librdkafka) and Kafka's Java client 4.4.0: the same key goes to different partitions.
# One would guess that "the default partitioner hashes the key" means one hash. Java takes murmur2, librdkafka CRC32: records that kcat writes by key
# lie elsewhere than those of a Java producer, and whatever joins or counts by key in one partition misses them. kcat -X partitioner=murmur2_random
# does as Java does.
#
# Seen (four partitions):
#   java:    0301=3 4601=0 5001=0 5601=3
#   kcat:    0301=1 4601=1 5001=2 5601=0
#   murmur2: 0301=3 4601=0 5001=0 5601=3
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A class path of the given artifacts: classpath GROUP:NAME:VERSION…
classpath() {
    local artifact group name version
    {
        echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
        for artifact; do
            IFS=: read -r group name version <<<"$artifact"
            echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >pom.xml
    mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt >&2
    cat cp.txt
}

cat >server.properties <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@localhost:29193
listeners=PLAINTEXT://localhost:29192,CONTROLLER://localhost:29193
controller.listener.names=CONTROLLER
log.dirs=$work/log
log.cleaner.dedupe.buffer.size=2097152
offsets.topic.replication.factor=1
num.partitions=4
PROPERTIES
command -v kcat >/dev/null || { apt-get update -qq; apt-get install -y -qq kcat; } >&2
kafka=$(classpath org.apache.kafka:kafka_2.13:4.4.0)
java -cp "$kafka" kafka.tools.StorageTool format -t AAAAAAAAAAAAAAAAAAAAAA -c server.properties >format.txt 2>&1
java -Xmx256m -cp "$kafka" kafka.Kafka server.properties >start.txt 2>&1 &
broker=$!
trap 'kill $broker; wait $broker || true; rm -rf "$work"' EXIT
for _ in $(seq 60); do
    kcat -b localhost:29192 -L -m 2 >/dev/null 2>&1 && break
    sleep 1
done

cat >Where.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

class Where {
    public static void main(String[] keys) {
        for (String key : keys) {
            System.out.print(key + "=" + BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 4) + " ");
        }
    }
}
JAVA
keys=(0301 4601 5001 5601)
# Where kcat puts them: written TOPIC OPTION…
written() {
    local topic=$1 key
    shift
    for key in "${keys[@]}"; do
        echo x | kcat -b localhost:29192 -P -t "$topic" -k "$key" "$@"
    done
    kcat -b localhost:29192 -C -t "$topic" -o beginning -e -q -f '%k=%p\n' | sort | tr '\n' ' '
}
java=$(java -cp "$kafka" Where.java "${keys[@]}")
plain=$(written plain)
murmur2=$(written murmur2 -X partitioner=murmur2_random)
printf '%s\n' "java:    $java" "kcat:    $plain" "murmur2: $murmur2"
[ "$java" != "$plain" ] && [ "$java" = "$murmur2" ]
