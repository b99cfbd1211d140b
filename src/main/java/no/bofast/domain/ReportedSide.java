package no.bofast.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a register reported of a {@link SideFact}, before {@link EventCheck}. */
public record ReportedSide(
        OptionalInt year,
        OptionalLong wage,
        Optional<String> from,
        Optional<String> to,
        OptionalInt percent,
        Optional<String> requested,
        Optional<String> decision,
        Optional<String> reason,
        Optional<String> started,
        Optional<String> ended,
        Optional<Boolean> completed,
        Optional<String> applied) {

    /** Of a fact of another type. */
    public static final ReportedSide NONE = new ReportedSide(
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
