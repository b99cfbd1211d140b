package no.bofast.ingest;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import no.bofast.domain.PersonId;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.SettlingEvent;

/** One thing for an input topic, as an adapter read it from a register's own format. */
public sealed interface Submission {

    /** What it says of how far the register has come, if anything. */
    default Optional<Instant> registerTime() {
        return Optional.empty();
    }

    /**
     * A register event.
     *
     * @param person the pseudonym; empty when the register named none, which makes a dead letter
     */
    record Event(Optional<PersonId> person, PopulationEvent event) implements Submission {
        @Override
        public Optional<Instant> registerTime() {
            return Optional.of(event.getRegisteredAt());
        }
    }

    /** What a municipality was asked, or has decided; about no person. */
    record Settling(SettlingEvent event) implements Submission {
        @Override
        public Optional<Instant> registerTime() {
            return Optional.of(event.getRegisteredAt());
        }
    }

    /** Removes a person's history and everything it contributed. */
    record Erasure(PersonId person) implements Submission {}

    /**
     * A record just as it came into the topic, since no line could say the same: such as bytes that nobody can decode.
     *
     * @param key in Base64; empty if the record has none
     * @param value in Base64; empty if the record has none
     */
    record AsItCame(Optional<String> key, Optional<String> value) implements Submission {

        public static AsItCame of(byte[] key, byte[] value) {
            return new AsItCame(encoded(key), encoded(value));
        }

        private static Optional<String> encoded(byte[] bytes) {
            return Optional.ofNullable(bytes).map(Base64.getEncoder()::encodeToString);
        }

        /** The bytes of key or value; null where the record has none, as Kafka wants it. */
        public static byte[] bytes(Optional<String> encoded) {
            return encoded.map(Base64.getDecoder()::decode).orElse(null);
        }
    }

    /** All events registered up to an instant have been submitted. */
    record CompleteThrough(Instant instant) implements Submission {
        @Override
        public Optional<Instant> registerTime() {
            return Optional.of(instant);
        }
    }
}
