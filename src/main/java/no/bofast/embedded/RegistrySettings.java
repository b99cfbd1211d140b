package no.bofast.embedded;

import java.util.HashMap;
import java.util.Map;

/** The compatibility and mode of each subject; the empty subject stands for all that have none of their own. */
final class RegistrySettings {

    static final String ALL = "";
    static final String READ_WRITE = "READWRITE";
    static final String READ_ONLY = "READONLY";

    private final Map<String, Compatibility> compatibility = new HashMap<>(Map.of(ALL, Compatibility.FULL_TRANSITIVE));
    private final Map<String, String> modes = new HashMap<>(Map.of(ALL, READ_WRITE));

    Compatibility compatibility(String subject) {
        return compatibility.getOrDefault(subject, compatibility.get(ALL));
    }

    String mode(String subject) {
        return modes.getOrDefault(subject, modes.get(ALL));
    }

    void compatibility(String subject, String level) {
        try {
            compatibility.put(subject, Compatibility.valueOf(level));
        } catch (IllegalArgumentException e) {
            throw RegistryRefusal.invalidCompatibility(level);
        }
    }

    void mode(String subject, String mode) {
        if (!mode.equals(READ_WRITE) && !mode.equals(READ_ONLY)) {
            throw RegistryRefusal.invalidMode(mode);
        }
        modes.put(subject, mode);
    }
}
