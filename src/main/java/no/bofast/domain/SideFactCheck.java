package no.bofast.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** Turns what a register reported beside the residence into a {@link SideFact}, or refuses it. */
final class SideFactCheck {

    /** No register of wages is older. */
    private static final int EARLIEST_YEAR = 1900;
    /** Far above any wage of a year, and few enough to be counted with whatever currency's fractions a register meant. */
    private static final long MOST = 1_000_000_000;

    private static final int FULL_TIME = 100;

    private SideFactCheck() {}

    /** Wages are told of years that have begun. */
    static SideFact income(ReportedFact fact, LocalDate registeredOn) {
        int year = fact.side().year().orElseThrow(SideFactCheck::invalid);
        long wage = fact.side().wage().orElseThrow(SideFactCheck::invalid);
        require(year >= EARLIEST_YEAR && year <= registeredOn.getYear() && wage >= 0 && wage <= MOST);
        return new SideFact.Income(year, wage);
    }

    /** @param place reads where the work is */
    static SideFact employment(ReportedFact fact, ReportedEvent event, Function<ReportedFact, Place> place) {
        LocalDate from = fact.side().from().map(SideFactCheck::date).orElse(event.occurredOn());
        Optional<LocalDate> to = fact.side().to().map(SideFactCheck::date);
        int percent = fact.side().percent().orElse(FULL_TIME);
        require(percent >= 0 && percent <= FULL_TIME && to.filter(from::isAfter).isEmpty());
        return new SideFact.Employment(from, to, fact.municipality().map(code -> place.apply(fact)), percent);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    static void require(boolean isValid) {
        if (!isValid) {
            throw invalid();
        }
    }

    static Refusal invalid() {
        return new Refusal(RejectionReason.INVALID_FACT);
    }
}
