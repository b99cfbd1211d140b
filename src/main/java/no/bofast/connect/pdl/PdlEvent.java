package no.bofast.connect.pdl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.connect.EventIds;
import no.bofast.domain.RegisterTime;
import org.apache.avro.generic.IndexedRecord;

/**
 * One record of the feed ({@code Personhendelse}), read by the names of its fields.
 *
 * @param person ids of the person, historic ones too
 * @param type opplysningstype
 * @param change endringstype
 * @param previous tidligereHendelseId
 * @param payload what the record says of its type; empty on most annulments
 */
record PdlEvent(
        String id,
        List<String> person,
        Instant registeredAt,
        PdlType type,
        Change change,
        Optional<String> previous,
        Optional<IndexedRecord> payload) {

    private static final int ID_BYTES = 6;

    enum Change {
        OPPRETTET,
        KORRIGERT,
        ANNULLERT,
        OPPHOERT
    }

    /** Reads it; empty if a field that every record has is missing, or says nothing that is known. */
    static Optional<PdlEvent> of(IndexedRecord record) {
        Optional<String> id = AvroFields.text(record, "hendelseId");
        Optional<Instant> registeredAt = AvroFields.instant(record, "opprettet");
        Optional<PdlType> type = AvroFields.text(record, "opplysningstype").map(PdlType::of);
        Optional<Change> change = AvroFields.text(record, "endringstype").flatMap(PdlEvent::change);
        if (id.isEmpty() || registeredAt.isEmpty() || type.isEmpty() || change.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PdlEvent(
                id.get(),
                AvroFields.texts(record, "personidenter"),
                registeredAt.get(),
                type.get(),
                change.get(),
                AvroFields.text(record, "tidligereHendelseId"),
                type.get().payload(record)));
    }

    private static Optional<Change> change(String text) {
        try {
            return Optional.of(Change.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isAddress() {
        return type == PdlType.ADDRESS;
    }

    boolean isEmigration() {
        return type == PdlType.EMIGRATION;
    }

    boolean isImmigration() {
        return type == PdlType.IMMIGRATION;
    }

    boolean isDeath() {
        return type == PdlType.DEATH;
    }

    boolean isProtection() {
        return type == PdlType.PROTECTION;
    }

    boolean isIdChange() {
        return type == PdlType.ID;
    }

    /** Types that are known to be of no use here. */
    boolean isOfOtherUse() {
        return type == PdlType.OTHER;
    }

    /** The record's id as {@link KnownFact}s are called: 48 bits of its hash, and never 0. */
    long number() {
        return number(id);
    }

    /** The predecessor's id, in the same way; 0 if the record names none. */
    long previousNumber() {
        return previous.map(PdlEvent::number).orElse(0L);
    }

    private static long number(String eventId) {
        return Math.max(1, EventIds.number(eventId, ID_BYTES));
    }

    LocalDate registeredOn() {
        return RegisterTime.dateOf(registeredAt);
    }
}
