package no.bofast.domain;

import java.util.Optional;
import java.util.OptionalInt;

/** A fact as a register reported it, before {@link EventCheck}: texts that may be missing or wrong. */
public record ReportedFact(
        String type,
        Optional<String> municipality,
        boolean moved,
        OptionalInt birthYear,
        Optional<String> sex,
        Optional<String> country,
        Optional<String> ground,
        Optional<String> household,
        Optional<String> level,
        Optional<String> district,
        Optional<String> basicUnit,
        Optional<String> householdRef,
        ReportedSide side) {}
