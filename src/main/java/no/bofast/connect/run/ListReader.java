package no.bofast.connect.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import no.bofast.connect.freg.http.EventList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Folkeregisteret's event list for what comes next, no oftener than it is to be asked, and hands it on as records of a topic
 * whose offsets are the list's sequence numbers. For the thread that reads.
 */
final class ListReader {

    private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);
    private static final String NAME_OF_LIST = "folkeregisteret";

    private final String connector;
    private final EventList list;
    private final Duration pause;
    private final MeasuredFeed feed;
    private long nextAsk;

    /**
     * @param connector its name, for the log
     * @param pause before the list is asked again when nothing was new
     * @param feed is told what is left to read and what is lost
     */
    ListReader(String connector, EventList list, Duration pause, MeasuredFeed feed) {
        this.connector = connector;
        this.list = list;
        this.pause = pause;
        this.feed = feed;
    }

    /** Waits no longer. */
    void askAtOnce() {
        nextAsk = System.nanoTime();
    }

    void askIfItIsTime(PartitionTask<JsonNode> reading) throws IOException {
        if (System.nanoTime() < nextAsk) {
            return;
        }
        try {
            ask(reading);
        } catch (EventList.Later later) {
            nextAsk = System.nanoTime() + later.pause().toNanos();
        }
    }

    private void ask(PartitionTask<JsonNode> reading) throws IOException {
        long from = reading.position() >= 0 ? reading.position() : list.oldest();
        List<EventList.Event> events;
        try {
            events = list.from(from);
        } catch (EventList.TooOld tooOld) {
            long oldest = list.oldest();
            feed.loses(oldest - from);
            LOG.warn(
                    "connector {}: the register has deleted {} events before they were read", connector, oldest - from);
            events = list.from(oldest);
        }
        if (events.isEmpty()) {
            feed.lags(0);
            nextAsk = System.nanoTime() + pause.toNanos();
        } else {
            reading.take(events.stream().map(ListReader::record).toList());
            feed.lags(Math.max(0, list.latest() + 1 - reading.position()));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(EventList.Event event) {
        return new ConsumerRecord<>(NAME_OF_LIST, 0, event.sequence(), null, event.document());
    }
}
