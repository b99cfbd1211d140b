package no.bofast.domain.settling;

import java.util.Optional;
import no.bofast.domain.Change;
import no.bofast.domain.EventDates;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RejectionReason;

/**
 * Turns a reported request or decision into a {@link SettlingStatement}, or says why it can't be one.
 *
 * <p>The reasons are those of register events, in the same order. An annulment's fact is ignored, but for its type. A code that was split
 * stands for the largest municipality that it became, since nothing tells more.
 */
public final class SettlingCheck {

    private static final int EARLIEST_YEAR = 1900;
    /** Nobody decides for later years. */
    private static final int YEARS_AHEAD = 10;
    /** Far above what any municipality was ever asked for. */
    private static final int MOST_PEOPLE = 1_000_000;

    private final MunicipalityDivision division;

    public SettlingCheck(MunicipalityDivision division) {
        this.division = division;
    }

    /** The checked statement, or the first reason that speaks against it. */
    public Checked check(ReportedSettling reported) {
        if (!EventDates.isPossible(reported.occurredOn(), reported.registeredAt())) {
            return new Checked.Rejected(RejectionReason.INVALID_DATE);
        }
        Optional<SettlingKind> kind = SettlingKind.named(reported.type());
        if (kind.isEmpty()) {
            return new Checked.Rejected(RejectionReason.INVALID_FACT);
        }
        return reported.change() == Change.ANNULLED
                ? accepted(reported, Optional.empty())
                : withFact(reported, kind.get());
    }

    private Checked withFact(ReportedSettling reported, SettlingKind kind) {
        if (reported.municipality().isEmpty() || !hasNumbers(reported)) {
            return new Checked.Rejected(RejectionReason.INVALID_FACT);
        }
        Optional<MunicipalityCode> municipality =
                reported.municipality().flatMap(division::current).filter(code -> !code.isProtected());
        return municipality
                .map(code -> new SettlingFact(
                        kind,
                        code,
                        reported.year().getAsInt(),
                        reported.people().getAsInt()))
                .map(fact -> accepted(reported, Optional.of(fact)))
                .orElseGet(() -> new Checked.Rejected(RejectionReason.UNKNOWN_MUNICIPALITY));
    }

    private static boolean hasNumbers(ReportedSettling reported) {
        int latest = RegisterTime.dateOf(reported.registeredAt()).getYear() + YEARS_AHEAD;
        return reported.year().stream().anyMatch(year -> year >= EARLIEST_YEAR && year <= latest)
                && reported.people().stream().anyMatch(people -> people >= 0 && people <= MOST_PEOPLE);
    }

    private static Checked accepted(ReportedSettling reported, Optional<SettlingFact> fact) {
        Optional<String> replaces = reported.change() == Change.CREATED ? Optional.empty() : reported.replacesEventId();
        return new Checked.Accepted(new SettlingStatement(
                reported.eventId(), replaces, reported.occurredOn(), reported.registeredAt(), fact));
    }

    /** What became of a reported request or decision. */
    public sealed interface Checked {
        record Accepted(SettlingStatement statement) implements Checked {}

        record Rejected(RejectionReason reason) implements Checked {}
    }
}
