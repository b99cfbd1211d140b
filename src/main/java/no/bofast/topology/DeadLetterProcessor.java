package no.bofast.topology;

import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Writes a dead letter as it came, with reason and origin in its headers. */
final class DeadLetterProcessor extends ContextualProcessor<Integer, PersonOutput, byte[], byte[]> {

    @Override
    public void process(Record<Integer, PersonOutput> record) {
        DeadLetter letter = ((PersonOutput.Refused) record.value()).letter();
        context().forward(new Record<>(letter.key(), letter.value(), record.timestamp(), letter.headers()));
    }
}
