package no.bofast.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fact under construction, with the date it occurred on. */
record NastyFact(LocalDate on, Map<String, Object> fields) {

    static NastyFact of(LocalDate on, String type) {
        return new NastyFact(on, Map.of("type", type));
    }

    static NastyFact move(LocalDate on, String municipality) {
        return of(on, "AddressChange").with("municipality", municipality);
    }

    static NastyFact recoding(LocalDate on, String municipality) {
        return move(on, municipality).with("moved", false);
    }

    static NastyFact immigration(LocalDate on, String municipality) {
        return of(on, "Immigration").with("municipality", municipality).with("country", "SWE");
    }

    static NastyFact emigration(LocalDate on) {
        return of(on, "Emigration");
    }

    static NastyFact death(LocalDate on) {
        return of(on, "Death");
    }

    static NastyFact household(LocalDate on, String household) {
        return of(on, "HouseholdChange").with("household", household);
    }

    static NastyFact protection(LocalDate on, String level) {
        return of(on, "AddressProtection").with("level", level);
    }

    NastyFact with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new NastyFact(on, changed);
    }

    NastyFact without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new NastyFact(on, changed);
    }

    NastyFact on(LocalDate date) {
        return new NastyFact(date, fields);
    }

    boolean is(String type) {
        return fields.get("type").equals(type);
    }
}
