package no.bofast.topology;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.regex.Pattern;

/**
 * Leaves out the metrics that Kafka Streams names but records at its debug level only.
 *
 * <p>They would be zero or NaN for ever, which reads as an answer. The levels are in Kafka's documentation (Monitoring Kafka
 * Streams); {@code RecordedOnlyTest} has examples of both kinds.
 */
public final class RecordedOnly implements MeterFilter {

    private static final Pattern AT_DEBUG_LEVEL = Pattern.compile("kafka\\.stream\\.(?:"
            + "processor\\.node\\.(?:process|forward|suppression|idempotent)\\..*"
            + "|task\\.(?:process|punctuate|commit|enforced|record)\\..*"
            + "|state\\.(?:put|get|delete|all|range|prefix|flush|restore|commit|record|iterator)\\..*"
            // RocksDB's statistics; its properties, such as sizes, are recorded.
            + "|state\\.(?:bytes|memtable|write|number|compaction\\.time)\\..*"
            + "|state\\.block\\.cache\\..*\\.ratio)");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return AT_DEBUG_LEVEL.matcher(id.getName()).matches() ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
