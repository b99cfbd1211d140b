package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bofast.connect.FactDraft;
import no.bofast.schema.PopulationFact;

/** Reads the payload of a change: codes as the register events have them, wherever a part of it has them. */
final class FregPayload {

    private static final List<String> LEVELS =
            List.of("gradering", "graderingsnivaa", "adressegradering", "adressebeskyttelse", "nivaa");

    private FregPayload() {}

    /** A field of the payload, or of the part of the address that has it. */
    static Optional<String> text(JsonNode payload, String field) {
        return FregDocument.text(payload, field)
                .or(() -> Optional.ofNullable(payload.findValue(field))
                        .filter(value -> value.isTextual() || value.isNumber())
                        .map(JsonNode::asText)
                        .filter(found -> !found.isBlank()));
    }

    static Optional<String> municipality(JsonNode payload) {
        return FregDocument.text(payload.path("vegadresse"), "kommunenummer")
                .or(() -> FregDocument.text(payload.path("matrikkeladresse"), "kommunenummer"))
                .or(() -> FregDocument.text(payload.path("ukjentBosted"), "bostedskommune"))
                .or(() -> text(payload, "kommunenummer"))
                .map(code -> code.matches("\\d{3}") ? "0" + code : code)
                .filter(code -> code.matches("\\d{4}"));
    }

    /** Eight digits; a register that leaves the municipality away has four at most. */
    static Optional<String> basicUnit(JsonNode payload, String municipality) {
        return text(payload, "grunnkrets")
                .filter(code -> code.matches("\\d{1,8}"))
                .map(code -> code.length() <= 4
                        ? municipality + "0".repeat(4 - code.length()) + code
                        : "0".repeat(8 - code.length()) + code);
    }

    /** @param isMove whether somebody moved there, or the address only got another code */
    static PopulationFact address(JsonNode payload, String municipality, boolean isMove) {
        return FactDraft.of(DocumentFacts.ADDRESS)
                .with("municipality", municipality)
                .with("district", text(payload, "bydelsnummer").orElse(null))
                .with("basicUnit", basicUnit(payload, municipality).orElse(null))
                .with("moved", isMove)
                .fact();
    }

    /** Three letters; null for anything else. */
    static String country(JsonNode payload, String field) {
        return text(payload, field).filter(code -> code.matches("[A-Z]{3}")).orElse(null);
    }

    /** How much of an address is kept secret: 0 for nothing, 3 for the most. */
    static Optional<Integer> grading(JsonNode payload) {
        return text(payload, "adressegradering").map(FregPayload::place);
    }

    /** The level of a protection, in the same way. */
    static Optional<Integer> level(JsonNode payload) {
        return LEVELS.stream()
                .flatMap(field -> text(payload, field).stream())
                .findFirst()
                .map(FregPayload::place);
    }

    private static int place(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ugradert" -> 0;
            case "klientadresse", "klient" -> 1;
            case "fortrolig" -> 2;
            // A level that nobody knows yet is taken for the strictest.
            default -> 3;
        };
    }
}
