package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import no.bofast.domain.Fact;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterEvent;

/**
 * With which families a settled person lived one after the other until departure or loss. The pseudonym that was told last holds until
 * another is told: a change of household that tells none doesn't say that the family is another. What is told of the day of the
 * departure, or later, is of the time after it, so whoever leaves alone leaves a family.
 *
 * <p>Used once, by one thread.
 */
final class Memberships {

    /** By calendar year, as ages are counted here. */
    private static final int ADULT_FROM = 18;
    /** More moves are told as so many. */
    private static final int MOST_MOVES = 99;

    private final List<Membership> memberships = new ArrayList<>(1);
    /** Null while none was told. */
    private HouseholdRef family;

    private LocalDate from;

    private Memberships(Settled settled) {
        this.family = settled.fact().householdRef().orElse(null);
        this.from = settled.on();
    }

    /**
     * Those of one person.
     *
     * @param told changes of household that tell a family, in their order; those before the settlement don't count
     * @param moves days of all secondary moves
     */
    static List<Membership> of(
            Settled settled,
            List<RegisterEvent> told,
            DepartureRule risk,
            Residence.Onward onward,
            Stream<LocalDate> moves) {
        Memberships found = new Memberships(settled);
        Optional<LocalDate> end =
                risk.departure().map(Departure::on).or(() -> risk.loss().map(Residence.Loss::on));
        for (RegisterEvent change : told) {
            if (isWithin(change.occurredOn(), settled, end)) {
                found.change(change);
            }
        }
        int asChild = (int)
                moves.filter(day -> isOfChild(day, settled)).limit(MOST_MOVES).count();
        found.end(end, risk.departure().map(Departure::destination), onward.cameBack(), asChild);
        return List.copyOf(found.memberships);
    }

    private static boolean isOfChild(LocalDate move, Settled settled) {
        OptionalInt born = settled.fact().birthYear();
        return born.isPresent() && move.getYear() - born.getAsInt() < ADULT_FROM;
    }

    private static boolean isWithin(LocalDate day, Settled settled, Optional<LocalDate> end) {
        return !day.isBefore(settled.on())
                && end.filter(last -> !day.isBefore(last)).isEmpty();
    }

    private void change(RegisterEvent event) {
        HouseholdRef other = event.fact().flatMap(Fact::householdRef).orElseThrow();
        if (!other.equals(family)) {
            if (event.occurredOn().isAfter(from)) {
                end(Optional.of(event.occurredOn()), Optional.empty(), Optional.empty(), 0);
            }
            family = other;
            from = event.occurredOn();
        }
    }

    private void end(
            Optional<LocalDate> until,
            Optional<MunicipalityCode> destination,
            Optional<LocalDate> cameBack,
            int movesAsChild) {
        if (family != null) {
            memberships.add(new Membership(family, from, until, destination, cameBack, movesAsChild));
        }
    }
}
