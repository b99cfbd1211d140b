package no.bofast.topology;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the nation step publishes.
 *
 * @param record the value; empty to take the key back
 */
record NationOutput(String topic, String key, Optional<SpecificRecord> record) {}
