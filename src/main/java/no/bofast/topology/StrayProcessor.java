package no.bofast.topology;

import no.bofast.topology.message.Stray;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Sends on only the records that lie astray, as they came and with the place where they lie. */
final class StrayProcessor extends ContextualFixedKeyProcessor<byte[], Crossing, Stray> {

    @Override
    public void process(FixedKeyRecord<byte[], Crossing> record) {
        if (record.value() instanceof Crossing.Record own && own.incoming() instanceof Incoming.Astray) {
            RecordMetadata origin = context().recordMetadata().orElseThrow();
            context().forward(record.withValue(new Stray(origin.partition(), origin.offset(), own.value())));
        }
    }
}
