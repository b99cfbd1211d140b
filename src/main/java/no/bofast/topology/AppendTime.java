package no.bofast.topology;

import java.util.function.LongSupplier;
import no.bofast.serde.Copies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When an input record was appended to its topic: the record's own time; of a copy, that of what it is a copy of.
 *
 * <p>A producer may give its records no time ({@code -1}) if the topic takes its producers' word for it. Such a record was
 * appended after those before it, so it gets the latest time in its partition until then, which a later reading finds
 * again; if none before it has a time, that of reading it. Kafka Streams' own extractor would stop the instance.
 */
final class AppendTime implements TimestampExtractor {

    private final LongSupplier wallClock;

    AppendTime() {
        this(System::currentTimeMillis);
    }

    AppendTime(LongSupplier wallClock) {
        this.wallClock = wallClock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long latestBefore) {
        long appended = Copies.appended(record.timestamp(), record.headers());
        if (appended >= 0) {
            return appended;
        }
        return latestBefore >= 0 ? latestBefore : wallClock.getAsLong();
    }
}
