package no.bofast.topology;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Where in the population events all that is about one person belongs: the partition that Kafka's default partitioner (murmur2
 * of the key) chooses.
 *
 * <p>Not every client partitions so: librdkafka and what is built on it take CRC32 unless told otherwise.
 *
 * @param partitions of the population events
 */
record HomePartition(int partitions) {

    int of(byte[] person) {
        return partitions == 1 ? 0 : BuiltInPartitioner.partitionForKey(person, partitions);
    }
}
