package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CameAs;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.RegisterEvent;

/**
 * What the stretches of a person's facts tell together.
 *
 * @param firstMove the move that is the departure, if there is one
 */
record StretchFindings(Knowledge knowledge, Optional<DepartureRule.FirstMove> firstMove) {

    static final StretchFindings NONE = new StretchFindings(Knowledge.NONE, Optional.empty());

    /** Whether any later fact may confirm the departure. */
    boolean isProvisional() {
        return knowledge
                .residence()
                .flatMap(Residence::departure)
                .filter(found -> !found.isCertain())
                .isPresent();
    }

    boolean isFirstMoveIn(Stretch stretch) {
        return firstMove.filter(move -> move.isOf(stretch)).isPresent();
    }

    /** The arrivals of a passage through a stretch, the departure told as such. */
    List<Residence.Arrival> arrivals(Stretch stretch, Passage passage) {
        return firstMove
                .filter(move -> move.isOf(stretch))
                .map(move -> passage.arrivals(move.arrival()))
                .orElse(passage.arrivals());
    }

    /** @param stretches all of them, walked through */
    static StretchFindings in(List<Stretch> stretches) {
        Position end = stretches.get(stretches.size() - 1).passage().to();
        boolean isProtected = level(stretches).hidesMunicipality();
        return end.settled()
                .map(settled -> ofSettled(settled, end, isProtected, stretches))
                .orElseGet(() -> new StretchFindings(
                        new Knowledge(Optional.empty(), List.of(), isProtected, List.of(), List.of()),
                        Optional.empty()));
    }

    private static StretchFindings ofSettled(
            Settled settled, Position end, boolean isProtected, List<Stretch> stretches) {
        DepartureRule risk = DepartureRule.through(stretches);
        Residence.Onward onward = onward(stretches, risk);
        Residence residence = new Residence(
                settled.on(),
                settled.municipality(),
                settled.fact().birthYear(),
                settled.traits(household(stretches, settled)),
                settled.grantKind(),
                risk.departure(),
                risk.loss(),
                onward,
                memberships(settled, stretches, risk, onward),
                end.livesIn().map(here -> new Residence.Stay(here, cameAs(stretches, risk))));
        Knowledge knowledge =
                new Knowledge(Optional.of(residence), unresolved(stretches), isProtected, List.of(), List.of());
        return new StretchFindings(knowledge, risk.firstMove());
    }

    private static Household household(List<Stretch> stretches, Settled settled) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Optional<Household> changed = stretches.get(i).passage().household();
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        return settled.fact().household();
    }

    private static Residence.Onward onward(List<Stretch> stretches, DepartureRule risk) {
        return risk.firstMove()
                .map(move -> new Residence.Onward(
                        firstAfter(move, ArrivalOrder.ONWARD, stretches),
                        firstAfter(move, ArrivalOrder.RETURN, stretches)))
                .orElse(Residence.Onward.NONE);
    }

    private static Optional<LocalDate> firstAfter(
            DepartureRule.FirstMove move, ArrivalOrder order, List<Stretch> stretches) {
        int next = move.arrival() + 1;
        for (int i = stretches.indexOf(move.stretch()); i < stretches.size(); i++) {
            List<Residence.Arrival> arrivals = stretches.get(i).passage().arrivals();
            for (int j = next; j < arrivals.size(); j++) {
                if (arrivals.get(j).order() == order) {
                    return Optional.of(arrivals.get(j).on());
                }
            }
            next = 0;
        }
        return Optional.empty();
    }

    private static List<Membership> memberships(
            Settled settled, List<Stretch> stretches, DepartureRule risk, Residence.Onward onward) {
        List<RegisterEvent> told = plus(stretches, Stretch::families);
        if (told.isEmpty() && settled.fact().householdRef().isEmpty()) {
            return List.of();
        }
        Stream<LocalDate> moves = stretches.stream()
                .flatMap(stretch -> stretch.passage().arrivals().stream())
                .map(Residence.Arrival::on);
        return Memberships.of(settled, told, risk, onward, moves);
    }

    private static CameAs cameAs(List<Stretch> stretches, DepartureRule risk) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Optional<Passage.Beginning> began = stretches.get(i).passage().began();
            if (began.isPresent()) {
                DepartureRule.FirstMove move = new DepartureRule.FirstMove(
                        stretches.get(i), began.get().arrival());
                boolean isFirst = risk.firstMove().filter(move::equals).isPresent();
                return isFirst ? CameAs.FIRST : began.get().cameAs();
            }
        }
        return CameAs.SETTLED;
    }

    private static List<MunicipalityCode> unresolved(List<Stretch> stretches) {
        return plus(stretches, stretch -> stretch.passage().unresolved());
    }

    /** Nearly always there is nothing. */
    private static <T> List<T> plus(List<Stretch> stretches, Function<Stretch, List<T>> found) {
        List<T> all = List.of();
        for (Stretch stretch : stretches) {
            List<T> some = found.apply(stretch);
            if (!some.isEmpty()) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.addAll(some);
            }
        }
        return all;
    }

    /** The last one told holds, wherever it stands. */
    private static ProtectionLevel level(List<Stretch> stretches) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Optional<ProtectionLevel> level = stretches.get(i).level();
            if (level.isPresent()) {
                return level.get();
            }
        }
        return ProtectionLevel.NONE;
    }
}
