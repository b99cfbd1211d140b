package no.bofast.topology;

import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Writes a dead letter as it came, with reason and origin in its headers; cut, if it would be too large for its topic. */
final class DeadLetterProcessor extends ContextualProcessor<Integer, PersonOutput, byte[], byte[]> {

    private final int largest;

    /**
     * @param largest bytes that a dead letter may have
     */
    DeadLetterProcessor(int largest) {
        this.largest = largest;
    }

    @Override
    public void process(Record<Integer, PersonOutput> record) {
        DeadLetter letter = ((PersonOutput.Refused) record.value()).letter().within(largest);
        context().forward(new Record<>(letter.key(), letter.value(), record.timestamp(), letter.headers()));
    }
}
