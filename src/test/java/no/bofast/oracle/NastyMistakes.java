package no.bofast.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events that break a rule of domain.md, section 6, sometimes two at once; and events that only just break none. */
final class NastyMistakes {
    private final Dice dice;
    private final NastyDates dates;

    NastyMistakes(Dice dice, NastyDates dates) {
        this.dice = dice;
        this.dates = dates;
    }

    /** An event made bad, so that it goes to the dead letters. */
    NastyEvent fatal(NastyEvent model, String eventId) {
        NastyEvent event = model.with("eventId", eventId);
        LocalDate registered = RegisterEvent.registerDate(event.registeredAt());
        return switch (dice.below(12)) {
            case 0 -> event.without("personId");
            case 1 -> event.with("personId", dice.oneOf(null, ""));
            case 2 -> event.with("personId", null).with("occurredOn", "1899-12-31");
            case 3 -> event.with("occurredOn", "1899-12-31");
            case 4 ->
                event.with("occurredOn", registered.plusYears(1).plusDays(1).toString());
            case 5 -> event.with("change", "CREATED").with("fact", null);
            case 6 -> event.with("change", "CORRECTED").without("fact");
            case 7 -> event.with("occurredOn", "2199-01-01").with("fact", null);
            case 8, 9 -> sound(event).with("fact", withUnknownMunicipality());
            default -> sound(event).with("fact", malformed(registered));
        };
    }

    /** An event at the good side of a limit. */
    NastyEvent harmless(NastyEvent model, String eventId) {
        NastyEvent event = model.with("eventId", eventId);
        LocalDate registered = RegisterEvent.registerDate(event.registeredAt());
        return switch (dice.below(4)) {
            case 0 -> event.with("occurredOn", registered.plusYears(1).toString());
            case 1 ->
                event.with("occurredOn", "1900-01-01")
                        .with("fact", NastyFact.protection(registered, "NONE").fields());
            case 2 -> sound(event).with("fact", settlement("birthYear", registered.getYear()));
            default -> sound(event).with("fact", settlement("birthYear", 1850));
        };
    }

    /** Good but for the fact it is about to get. */
    private NastyEvent sound(NastyEvent event) {
        LocalDate registered = RegisterEvent.registerDate(event.registeredAt());
        NastyEvent stating = event.fields().get("change").equals("ANNULLED") ? event.with("change", "CREATED") : event;
        return stating.with(
                "occurredOn", dates.within(registered.minusDays(60), 60).toString());
    }

    private Map<String, Object> withUnknownMunicipality() {
        String unknown = dice.oneOf("9999", "", "0000", "301", "abcd", " 0301");
        if (dice.chance(0.2)) {
            return agreement(dice.oneOf("from", "to"), unknown);
        }
        return dice.chance(0.5)
                ? fact(dice.oneOf("AddressChange", "Immigration", "Employment"), "municipality", unknown)
                : settlement("municipality", unknown);
    }

    private Map<String, Object> malformed(LocalDate registered) {
        return switch (dice.below(23)) {
            case 0 -> Map.of("type", "Marriage");
            case 1 -> Map.of("type", "AddressChange");
            case 2 -> settlement("sex", "female");
            case 3 -> settlement("household", null);
            case 4 -> settlement("country", dice.oneOf("Syria", "SY", "syr", ""));
            case 5 -> settlement("birthYear", 1849);
            case 6 -> settlement("birthYear", registered.getYear() + 1);
            case 7 -> fact("HouseholdChange", "household", "FAMILY");
            case 8 -> Map.of("type", "AddressProtection");
            case 9 -> fact("Emigration", "country", "Sweden");
            case 10 ->
                NastyFact.immigration(registered, "0301").with("country", "S1E").fields();
            case 11 -> settlement("basicUnit", dice.oneOf("0301010", "030101011", "0301O101"));
            case 12 -> fact("Income", "year", registered.getYear());
            case 13 -> income(registered.getYear() + 1, 1);
            case 14 -> income(registered.getYear(), dice.oneOf(-1L, 1_000_000_001L));
            case 15 -> fact("Employment", dice.oneOf("from", "to"), "2015-02-29");
            case 16 ->
                agreement(dice.oneOf("requested", "decision", "reason"), dice.oneOf("2015-02-29", "Granted", "work"));
            case 19 -> fact("IntroductionProgramme", dice.oneOf("started", "ended"), "2015-02-29");
            case 20 -> fact("IntroductionProgramme", "completed", true);
            case 21 -> fact("SocialAssistance", dice.oneOf("applied", "decision"), "2999-01-01");
            case 18 -> fact("MoveReason", dice.oneOf("reason", "why"), "work");
            case 17 -> fact("MoveAgreement", dice.oneOf("from", "to"), "0301");
            default -> malformedWithUnknownMunicipality();
        };
    }

    private static Map<String, Object> agreement(String field, Object value) {
        Map<String, Object> fact = fact("MoveAgreement", "from", "5601");
        fact.put("to", "0301");
        fact.put(field, value);
        return fact;
    }

    private static Map<String, Object> income(int year, long wage) {
        Map<String, Object> fact = fact("Income", "year", year);
        fact.put("wage", wage);
        return fact;
    }

    private Map<String, Object> malformedWithUnknownMunicipality() {
        Map<String, Object> fact = settlement("ground", "REFUGEE");
        fact.put("municipality", "9999");
        return fact;
    }

    private static Map<String, Object> settlement(String field, Object value) {
        Map<String, Object> fact = fact("Settlement", "municipality", "0301");
        fact.put("birthYear", 1990);
        fact.put("sex", "MALE");
        fact.put("country", "SYR");
        fact.put("ground", "ASYLUM");
        fact.put("household", "SINGLE");
        fact.put(field, value);
        return fact;
    }

    private static Map<String, Object> fact(String type, String field, Object value) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("type", type);
        fact.put(field, value);
        return fact;
    }
}
