package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.serde.SettlingReader;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of requests and decisions: each is counted as applied or rejected, and of one that is rejected there is a dead letter. */
final class SettlingVerdicts {

    private final SettlingReader reader;
    private final int largest;
    private final Fates fates;

    /** @param largest bytes that a dead letter may have */
    SettlingVerdicts(SettlingReader reader, int largest, MeterRegistry meters) {
        this.reader = reader;
        this.largest = largest;
        this.fates = new Fates(meters);
    }

    /** The dead letters of those that can't be used. */
    List<DeadLetter> refused(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<DeadLetter> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            fates.received();
            if (reader.read(record.topic(), record.value()) instanceof SettlingCheck.Checked.Rejected rejected) {
                fates.rejected(rejected.reason());
                letters.add(letter(record, rejected.reason()));
            } else {
                fates.applied();
            }
        }
        return letters;
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record, RejectionReason reason) {
        return new DeadLetter(record.key(), record.value(), reason, record.topic(), record.partition(), record.offset())
                .within(largest);
    }
}
