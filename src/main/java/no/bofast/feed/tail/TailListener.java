package no.bofast.feed.tail;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is told what a {@link TailReader} reads, by one thread. */
public interface TailListener {

    /**
     * Takes in a record. If it throws, it is told the same record again after a while, and then those behind it; so it must remember
     * only what it has told others.
     */
    void read(ConsumerRecord<byte[], byte[]> record);

    /** Some records were told, and no more are at hand. */
    default void hasRead() {}

    /** All that was written by now has been told. */
    default void caughtUp() {}
}
