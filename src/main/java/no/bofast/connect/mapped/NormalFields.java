package no.bofast.connect.mapped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.bofast.connect.EventIds;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;

/** The fields of an object that a mapping gave, in the types of NDJSON and without the ids of people. */
final class NormalFields {

    private static final int MUNICIPALITY_DIGITS = 4;
    private static final Map<String, Integer> DIGITS = Map.of("district", 6, "basicUnit", 8);

    private final Optional<String> usualSource;
    private final Pseudonyms pseudonyms;

    /** @param usualSource of objects that name none */
    NormalFields(Optional<String> usualSource, Pseudonyms pseudonyms) {
        this.usualSource = usualSource;
        this.pseudonyms = pseudonyms;
    }

    /** The pseudonym for the id of a person. */
    PersonId person(String id) {
        if (id.isBlank()) {
            throw new UnusableObject("personId is empty");
        }
        return pseudonyms
                .of(id)
                .orElseThrow(() -> new UnusableObject(
                        "personId looks like a national id: give the key of pseudonyms with --pseudonym-key-file"));
    }

    /** In the types of NDJSON: numbers as dates and times, ids as pseudonyms. */
    Map<String, Object> normal(Map<String, Object> object, Optional<PersonId> person) {
        Map<String, Object> normal = new LinkedHashMap<>(object);
        normal.computeIfPresent("occurredOn", NormalFields::date);
        normal.computeIfPresent("registeredAt", NormalFields::instant);
        normal.computeIfPresent("completeThrough", NormalFields::instant);
        normal.computeIfPresent("fact", (field, value) -> fact(value));
        usualSource.ifPresent(source -> normal.putIfAbsent("source", source));
        person.ifPresent(known -> pseudonymous(normal, object.get("personId").toString(), known));
        return normal;
    }

    /** A date; of one that can't be read the field is named. */
    static Object date(String field, Object value) {
        return read(field, value, MappingFunctions::date);
    }

    private static Object instant(String field, Object value) {
        return read(field, value, MappingFunctions::instant);
    }

    private static Object read(String field, Object value, UnaryOperator<Object> reader) {
        try {
            return reader.apply(value);
        } catch (MappingFailure e) {
            throw new UnusableObject(field + " is no date or time that can be read");
        }
    }

    /** An id of an event that the source made of the person's id must not carry it further. */
    private static void pseudonymous(Map<String, Object> normal, String id, PersonId person) {
        String pseudonym = PersonMemory.textOf(person);
        normal.put("personId", pseudonym);
        for (String field : List.of("eventId", "replacesEventId", "source")) {
            normal.computeIfPresent(field, (name, value) -> value.toString().replace(id, pseudonym));
        }
        if (!normal.containsKey("eventId") && normal.containsKey("fact")) {
            normal.put(
                    "eventId",
                    EventIds.of(
                            "m-", pseudonym, normal.get("fact"), normal.get("occurredOn"), normal.get("registeredAt")));
        }
        normal.putIfAbsent("change", "CREATED");
    }

    /** A fact in the same types; anything else as it is. */
    Object fact(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> fact = new LinkedHashMap<>(map);
        Object household = fact.get("householdRef");
        if (household != null) {
            fact.put("householdRef", PersonMemory.textOf(person(household.toString())));
        }
        for (String number : List.of("birthYear", "year", "wage", "percent", "people")) {
            fact.computeIfPresent(number, (field, told) -> wholeNumber(number, told));
        }
        boolean isBetweenPlaces = "MoveAgreement".equals(fact.get("type"));
        for (String end : List.of("from", "to")) {
            fact.computeIfPresent(
                    end, (field, told) -> isBetweenPlaces ? text(end, told) : date("fact." + field, told));
        }
        for (String day : List.of("requested", "started", "ended", "applied")) {
            fact.computeIfPresent(day, (field, told) -> date("fact." + field, told));
        }
        fact.computeIfPresent("country", (field, country) -> MappingFunctions.alpha3(country));
        for (String code : List.of("municipality", "district", "basicUnit")) {
            fact.computeIfPresent(code, (field, number) -> text(code, number));
        }
        return fact;
    }

    /** A code that a source keeps as a number has lost its zeros in front. */
    private static Object text(String field, Object code) {
        if (!(code instanceof Number number)) {
            return code;
        }
        int digits = DIGITS.getOrDefault(field, MUNICIPALITY_DIGITS);
        return String.format(Locale.ROOT, "%0" + digits + "d", number.longValue());
    }

    private static Object wholeNumber(String field, Object number) {
        try {
            return number instanceof String text ? (Object) Integer.valueOf(text.strip()) : number;
        } catch (NumberFormatException e) {
            throw new UnusableObject("fact." + field + " is no whole number");
        }
    }
}
