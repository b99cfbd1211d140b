package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that make an event a bad one, checked in the order of the reasons below (domain.md, section 6). */
final class EventRules {
    static final String MISSING_PERSON = "missing-person";
    static final String INVALID_DATE = "invalid-date";
    static final String MISSING_FACT = "missing-fact";
    static final String INVALID_FACT = "invalid-fact";
    static final String UNKNOWN_MUNICIPALITY = "unknown-municipality";

    private static final LocalDate EARLIEST_DATE = LocalDate.of(1900, 1, 1);
    private static final int EARLIEST_BIRTH_YEAR = 1850;
    private static final Map<String, Set<String>> SYMBOLS = Map.of(
            "sex", Set.of("FEMALE", "MALE", "UNKNOWN"),
            "ground", Set.of("ASYLUM", "RESETTLEMENT", "COLLECTIVE_PROTECTION", "OTHER"),
            "household", Set.of("SINGLE", "COUPLE", "PARENT", "MULTI_FAMILY", "OTHER"),
            "level", Set.of("NONE", "CLIENT", "CONFIDENTIAL", "STRICTLY_CONFIDENTIAL"));

    private final Municipalities municipalities;

    EventRules(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Why the event is a bad one; empty if it is good. */
    Optional<String> badBecause(RegisterEvent event) {
        if (event.personId().isEmpty()) {
            return Optional.of(MISSING_PERSON);
        }
        if (event.occurredOn().isBefore(EARLIEST_DATE)
                || event.occurredOn().isAfter(event.registerDate().plusYears(1))) {
            return Optional.of(INVALID_DATE);
        }
        if (event.change() == Change.ANNULLED) {
            return Optional.empty();
        }
        if (event.fact().isEmpty()) {
            return Optional.of(MISSING_FACT);
        }
        return badFactBecause(event.fact().get(), event);
    }

    private Optional<String> badFactBecause(Map<String, JsonNode> fact, RegisterEvent event) {
        Optional<FactType> type = text(fact, "type").flatMap(FactType::named);
        if (type.isEmpty() || !wellFormed(type.get(), fact, event)) {
            return Optional.of(INVALID_FACT);
        }
        boolean named =
                type.get().namesMunicipality() || type.get() == FactType.EMPLOYMENT && fact.containsKey("municipality");
        boolean unknown =
                named && !municipalities.knows(fact.get("municipality").textValue());
        if (type.get() == FactType.MOVE_AGREEMENT) {
            unknown = !municipalities.knows(fact.get("from").textValue())
                    || !municipalities.knows(fact.get("to").textValue());
        }
        return unknown ? Optional.of(UNKNOWN_MUNICIPALITY) : Optional.empty();
    }

    private static boolean wellFormed(FactType type, Map<String, JsonNode> fact, RegisterEvent event) {
        int registerYear = event.registerDate().getYear();
        return type.mandatoryFields().stream().allMatch(field -> filled(fact, field))
                && (!type.mayNameCountry() || !fact.containsKey("country") || isCountry(fact))
                && (type != FactType.SETTLEMENT
                        || !fact.containsKey("birthYear")
                        || isBirthYear(fact.get("birthYear"), registerYear))
                && (type != FactType.ADDRESS_CHANGE
                        || !fact.containsKey("moved")
                        || fact.get("moved").isBoolean())
                && (type != FactType.INCOME || Livelihood.isIncome(fact, registerYear))
                && (type != FactType.EMPLOYMENT || Livelihood.isEmployment(fact, event.occurredOn()))
                && (type != FactType.MOVE_AGREEMENT || Agreements.isAgreement(fact, event.occurredOn()))
                && (type != FactType.INTRODUCTION_PROGRAMME || Programmes.isProgramme(fact, event.occurredOn()))
                && (type != FactType.SOCIAL_ASSISTANCE || Assistance.isAssistance(fact, event.occurredOn()))
                && (type != FactType.MOVE_REASON || Reasons.isReason(fact))
                && (!type.namesMunicipality() || !fact.containsKey("basicUnit") || isBasicUnit(fact));
    }

    private static boolean filled(Map<String, JsonNode> fact, String field) {
        return text(fact, field)
                .filter(text ->
                        !SYMBOLS.containsKey(field) || SYMBOLS.get(field).contains(text))
                .isPresent();
    }

    /** Eight digits; a blank one says nothing. */
    private static boolean isBasicUnit(Map<String, JsonNode> fact) {
        return text(fact, "basicUnit")
                .filter(unit -> unit.isBlank() || unit.matches("[0-9]{8}"))
                .isPresent();
    }

    private static boolean isCountry(Map<String, JsonNode> fact) {
        return text(fact, "country")
                .filter(country -> country.matches("[A-Z]{3}"))
                .isPresent();
    }

    private static boolean isBirthYear(JsonNode birthYear, int registerYear) {
        return birthYear.isInt() && birthYear.intValue() >= EARLIEST_BIRTH_YEAR && birthYear.intValue() <= registerYear;
    }

    private static Optional<String> text(Map<String, JsonNode> fact, String field) {
        return Optional.ofNullable(fact.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
