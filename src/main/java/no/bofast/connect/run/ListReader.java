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
 * whose offsets are the list's sequence numbers. A register that doesn't answer is asked again after a while. For the thread that reads.
 */
final class ListReader {

    private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);
    private static final String NAME_OF_LIST = "folkeregisteret";
    private static final long NOT_NEEDED = -1;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String connector;
    private final EventList list;
    private final Duration pause;
    private final MeasuredFeed feed;
    private Duration pauseAfterFailure = FIRST_PAUSE;
    private long nextAsk;
    /** Where the list begins, from when that must be known until something from there was read. */
    private long beginning = NOT_NEEDED;

    /**
     * @param connector its name, for the log
     * @param pause before the list is asked again when nothing was new
     * @param feed is told what is left to read, what is lost, and whether the register answers
     */
    ListReader(String connector, EventList list, Duration pause, MeasuredFeed feed) {
        this.connector = connector;
        this.list = list;
        this.pause = pause;
        this.feed = feed;
    }

    /** Waits no longer, and takes nothing for granted: somebody else may have read meanwhile. */
    void askAtOnce() {
        beginning = NOT_NEEDED;
        nextAsk = System.nanoTime();
    }

    void askIfItIsTime(PartitionTask<JsonNode> reading) {
        if (System.nanoTime() - nextAsk < 0) {
            return;
        }
        try {
            ask(reading);
            feed.reads();
            pauseAfterFailure = FIRST_PAUSE;
        } catch (EventList.Later later) {
            feed.reads();
            wait(later.pause());
        } catch (IOException e) {
            feed.pauses();
            feed.fails(e);
            LOG.warn(
                    "connector {}: the register doesn't answer as it should ({}); asked again in {} s",
                    connector,
                    e.getClass().getSimpleName(),
                    pauseAfterFailure.toSeconds());
            wait(pauseAfterFailure);
            Duration longer = pauseAfterFailure.multipliedBy(2);
            pauseAfterFailure = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }

    private void wait(Duration time) {
        nextAsk = System.nanoTime() + time.toNanos();
    }

    private void ask(PartitionTask<JsonNode> reading) throws IOException {
        if (beginning < 0 && reading.position() < 0) {
            beginning = list.oldest();
        }
        try {
            take(reading, list.from(beginning >= 0 ? beginning : reading.position()));
        } catch (EventList.TooOld tooOld) {
            beginning = list.oldest();
            take(reading, list.from(beginning));
        }
    }

    private void take(PartitionTask<JsonNode> reading, List<EventList.Event> events) throws IOException {
        if (events.isEmpty()) {
            feed.lags(0);
            wait(pause);
            return;
        }
        long gap = reading.position() < 0 ? 0 : beginning - reading.position();
        reading.take(events.stream().map(ListReader::record).toList());
        beginning = NOT_NEEDED;
        if (gap > 0) {
            feed.loses(gap);
            LOG.warn("connector {}: the register has deleted {} events before they were read", connector, gap);
        }
        feed.lags(Math.max(0, list.latest() + 1 - reading.position()));
    }

    private static ConsumerRecord<byte[], byte[]> record(EventList.Event event) {
        return new ConsumerRecord<>(NAME_OF_LIST, 0, event.sequence(), null, event.document());
    }
}
