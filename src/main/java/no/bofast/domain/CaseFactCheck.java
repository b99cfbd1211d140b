package no.bofast.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Turns what a register reported of somebody's case with the authorities, or of why somebody moved, into a {@link SideFact}, or refuses it. */
final class CaseFactCheck {

    private CaseFactCheck() {}

    /**
     * Nothing is decided before it is asked for.
     *
     * @param place reads the code of a municipality
     */
    static SideFact agreement(ReportedSide told, LocalDate occurredOn, Function<String, Place> place) {
        Decision decision = one(told.decision(), Decision.class, Decision.PENDING);
        MovingReason reason = one(told.reason(), MovingReason.class, MovingReason.UNKNOWN);
        LocalDate requested = told.requested().map(SideFactCheck::date).orElse(occurredOn);
        SideFactCheck.require(!requested.isAfter(occurredOn));
        String from = told.from().orElseThrow(SideFactCheck::invalid);
        String to = told.to().orElseThrow(SideFactCheck::invalid);
        return new SideFact.MoveAgreement(place.apply(from), place.apply(to), requested, decision, occurredOn, reason);
    }

    /** A reason has to be told, be it that it isn't known. */
    static SideFact reason(ReportedSide told, LocalDate occurredOn) {
        SideFactCheck.require(told.reason().isPresent());
        return new SideFact.MoveReason(occurredOn, one(told.reason(), MovingReason.class, MovingReason.UNKNOWN));
    }

    /** Nothing is decided before it is applied for. */
    static SideFact assistance(ReportedSide told, LocalDate occurredOn) {
        Decision decision = one(told.decision(), Decision.class, Decision.PENDING);
        LocalDate applied = told.applied().map(SideFactCheck::date).orElse(occurredOn);
        SideFactCheck.require(!applied.isAfter(occurredOn));
        return new SideFact.SocialAssistance(applied, decision, occurredOn);
    }

    /** What goes on isn't completed. */
    static SideFact programme(ReportedSide told, LocalDate occurredOn) {
        LocalDate started = told.started().map(SideFactCheck::date).orElse(occurredOn);
        Optional<LocalDate> ended = told.ended().map(SideFactCheck::date);
        SideFactCheck.require(ended.filter(started::isAfter).isEmpty());
        SideFactCheck.require(ended.isPresent() || !told.completed().orElse(false));
        return new SideFact.IntroductionProgramme(started, ended, ended.flatMap(end -> told.completed()));
    }

    private static <E extends Enum<E>> E one(Optional<String> told, Class<E> type, E otherwise) {
        try {
            return told.map(name -> Enum.valueOf(type, name)).orElse(otherwise);
        } catch (IllegalArgumentException unknownValue) {
            throw SideFactCheck.invalid();
        }
    }
}
