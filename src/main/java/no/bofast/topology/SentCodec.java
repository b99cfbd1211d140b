package no.bofast.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.topology.store.StoreCodec;

/** Stores the changes of alerts that were sent, in Avro's single-object encoding, which names its schema. */
final class SentCodec implements StoreCodec<String, AlertChangeRecord> {

    @Override
    public byte[] keyToBytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String keyFromBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] valueToBytes(AlertChangeRecord record) {
        try {
            return AlertChangeRecord.getEncoder().encode(record).array();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a stored alert", e);
        }
    }

    @Override
    public AlertChangeRecord valueFromBytes(String key, byte[] bytes) {
        try {
            return AlertChangeRecord.getDecoder().decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored alert", e);
        }
    }
}
