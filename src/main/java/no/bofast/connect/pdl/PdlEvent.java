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
 * @param type opplysningstype, any text
 * @param change endringstype
 * @param previous tidligereHendelseId
 * @param payload what the record says of its type; empty on most annulments
 */
record PdlEvent(
        String id,
        List<String> person,
        Instant registeredAt,
        String type,
        Change change,
        Optional<String> previous,
        Optional<IndexedRecord> payload) {

    private static final String ADDRESS = "BOSTEDSADRESSE";
    private static final String EMIGRATION = "UTFLYTTING_FRA_NORGE";
    private static final String IMMIGRATION = "INNFLYTTING_TIL_NORGE";
    private static final String DEATH = "DOEDSFALL";
    private static final String PROTECTION = "ADRESSEBESKYTTELSE";
    private static final String ID = "FOLKEREGISTERIDENTIFIKATOR";
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
        Optional<String> type = AvroFields.text(record, "opplysningstype");
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
                payload(record, kind(type.get()))));
    }

    private static Optional<Change> change(String text) {
        try {
            return Optional.of(Change.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Two payloads begin with a capital, and the others might one day. */
    private static Optional<IndexedRecord> payload(IndexedRecord record, String kind) {
        String name = kind.replace("_", "");
        return record.getSchema().getFields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> record.get(field.pos()))
                .filter(IndexedRecord.class::isInstance)
                .map(IndexedRecord.class::cast)
                .findFirst();
    }

    /** The type without its version. */
    private static String kind(String type) {
        return type.replaceFirst("_V\\d+$", "");
    }

    boolean isAddress() {
        return kind(type).equals(ADDRESS);
    }

    boolean isEmigration() {
        return kind(type).equals(EMIGRATION);
    }

    boolean isImmigration() {
        return kind(type).equals(IMMIGRATION);
    }

    boolean isDeath() {
        return kind(type).equals(DEATH);
    }

    boolean isProtection() {
        return kind(type).equals(PROTECTION);
    }

    boolean isIdChange() {
        return kind(type).equals(ID);
    }

    /** Types that are known to be of no use here. */
    boolean isOfOtherUse() {
        return OTHERS.contains(kind(type));
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

    private static final List<String> OTHERS = List.of(
            "SIVILSTAND",
            "NAVN",
            "FOEDSEL",
            "FOEDSELSDATO",
            "KJOENN",
            "STATSBORGERSKAP",
            "FORELDERBARNRELASJON",
            "FAMILIERELASJON",
            "KONTAKTADRESSE",
            "OPPHOLDSADRESSE",
            "OPPHOLD",
            "SIKKERHETSTILTAK",
            "FULLMAKT",
            "VERGEMAAL_ELLER_FREMTIDSFULLMAKT",
            "TELEFONNUMMER",
            "DELTBOSTED",
            "DOEDFOEDT_BARN",
            "FORELDREANSVAR",
            "KONTAKTINFORMASJON_FOR_DOEDSBO",
            "TILRETTELAGT_KOMMUNIKASJON",
            "IDENTITET",
            "UTENLANDSKIDENTIFIKASJONSNUMMER",
            "BOSTATUS",
            "FOEDESTED",
            "RETTSLIG_HANDLEEVNE",
            "INNGAAENDE_VERGEMAAL");
}
