package no.bofast.connect.pdl;

import java.util.Optional;
import java.util.regex.Pattern;
import no.bofast.connect.Fate;
import org.apache.avro.generic.IndexedRecord;

/** Reads what a record of PDL's says of a person: an address, a protection, an emigration or a death. */
final class PdlPayload {

    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");

    private PdlPayload() {}

    /** @param fact null if a record says none, and {@code fate} why */
    record Reading(KnownFact fact, Fate fate) {}

    /** The fact that a record says, or why it says none. */
    static Reading read(PdlEvent event, long replaces) {
        if (event.payload().isEmpty()) {
            boolean endsProtection = event.isProtection() && event.change() == PdlEvent.Change.KORRIGERT;
            return endsProtection ? protection(event, 0, replaces) : new Reading(null, Fate.NO_PAYLOAD);
        }
        IndexedRecord payload = event.payload().get();
        if (event.isAddress()) {
            return address(event, payload, replaces);
        }
        if (event.isProtection()) {
            return level(payload)
                    .map(level -> protection(event, level, replaces))
                    .orElseGet(() -> new Reading(null, Fate.NO_PAYLOAD));
        }
        if (event.isEmigration()) {
            int country = AvroFields.text(payload, "tilflyttingsland")
                    .map(KnownFact::letters)
                    .orElse(0);
            return fact(event, KnownFact.Kind.EMIGRATION, day(event, payload, "utflyttingsdato"), country, replaces);
        }
        return fact(event, KnownFact.Kind.DEATH, day(event, payload, "doedsdato"), 0, replaces);
    }

    private static Reading protection(PdlEvent event, int level, long replaces) {
        int day = (int) event.registeredOn().toEpochDay();
        return fact(event, KnownFact.Kind.PROTECTION, day, level, replaces);
    }

    private static Optional<Integer> level(IndexedRecord payload) {
        return AvroFields.text(payload, "gradering").map(level -> switch (level) {
            case "STRENGT_FORTROLIG", "STRENGT_FORTROLIG_UTLAND" -> 3;
            case "FORTROLIG" -> 2;
            case "UGRADERT" -> 0;
            // A level that nobody knows yet is taken for the strictest.
            default -> 3;
        });
    }

    private static int day(PdlEvent event, IndexedRecord payload, String field) {
        return (int)
                AvroFields.date(payload, field).orElseGet(event::registeredOn).toEpochDay();
    }

    private static Reading address(PdlEvent event, IndexedRecord payload, long replaces) {
        Optional<IndexedRecord> street = AvroFields.record(payload, "vegadresse");
        Optional<Integer> municipality = street.flatMap(address -> municipality(address, "kommunenummer"))
                .or(() -> AvroFields.record(payload, "matrikkeladresse")
                        .flatMap(address -> municipality(address, "kommunenummer")))
                .or(() -> AvroFields.record(payload, "ukjentBosted")
                        .flatMap(address -> municipality(address, "bostedskommune")));
        if (municipality.isEmpty()) {
            return new Reading(null, Fate.NO_MUNICIPALITY);
        }
        int district = street.flatMap(address -> AvroFields.text(address, "bydelsnummer"))
                .filter(text -> DISTRICT.matcher(text).matches())
                .map(Integer::parseInt)
                .orElse(0);
        return new Reading(
                new KnownFact(
                        event.number(),
                        KnownFact.Kind.ADDRESS,
                        event.registeredAt().toEpochMilli(),
                        optionalDay(payload, "angittFlyttedato"),
                        optionalDay(payload, "gyldigFraOgMed"),
                        municipality.get(),
                        district,
                        replaces),
                Fate.TOLD);
    }

    /** Whether a record says an address that lies in another country. */
    static boolean isAbroad(PdlEvent event) {
        return event.isAddress()
                && event.payload()
                        .flatMap(address -> AvroFields.record(address, "utenlandskAdresse"))
                        .isPresent();
    }

    private static int optionalDay(IndexedRecord payload, String field) {
        return AvroFields.date(payload, field)
                .map(date -> (int) date.toEpochDay())
                .orElse(KnownFact.NO_DAY);
    }

    private static Optional<Integer> municipality(IndexedRecord address, String field) {
        return AvroFields.text(address, field)
                .map(String::strip)
                .filter(code -> MUNICIPALITY.matcher(code).matches())
                .map(Integer::parseInt);
    }

    private static Reading fact(PdlEvent event, KnownFact.Kind kind, int day, int what, long replaces) {
        long at = event.registeredAt().toEpochMilli();
        return new Reading(
                new KnownFact(event.number(), kind, at, day, KnownFact.NO_DAY, what, 0, replaces), Fate.TOLD);
    }
}
