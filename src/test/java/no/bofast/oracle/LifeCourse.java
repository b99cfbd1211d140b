package no.bofast.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One person's history from settlement to the last fact known, as a gapless row of stays, one for each fact of the walk
 * (domain.md, section 2). The first stay begins with the settlement; nothing follows a death.
 */
final class LifeCourse {
    private static final int YEARS_OF_HOUSEHOLD = 5;

    private final List<Stay> stays;

    private LifeCourse(List<Stay> stays) {
        this.stays = List.copyOf(stays);
    }

    /** The life course that facts in their order tell; empty if there is no settlement among them. */
    static Optional<LifeCourse> of(List<Fact> facts) {
        return IntStream.range(0, facts.size())
                .filter(i -> facts.get(i).type() == FactType.SETTLEMENT)
                .boxed()
                .findFirst()
                .map(i -> new LifeCourse(staysFrom(facts.get(i), facts.subList(i + 1, facts.size()))));
    }

    private static List<Stay> staysFrom(Fact settlement, List<Fact> later) {
        List<Stay> stays = new ArrayList<>(List.of(Stay.afterSettlement(settlement)));
        for (Fact fact : later) {
            Stay last = stays.get(stays.size() - 1);
            if (fact.type().isStepOfWalk() && !last.place().equals(Stay.DEAD)) {
                stays.add(last.followedBy(fact, settlement.municipality()));
            }
        }
        return stays;
    }

    Fact settlement() {
        return stays.get(0).begunBy();
    }

    int settlementYear() {
        return settlement().on().getYear();
    }

    /** The stays after the settlement's own, each begun by a later fact. */
    List<Stay> later() {
        return stays.subList(1, stays.size());
    }

    Stay last() {
        return stays.get(stays.size() - 1);
    }

    /** The household five years after settlement. */
    String household() {
        LocalDate limit = settlement().on().plusYears(YEARS_OF_HOUSEHOLD);
        String household = settlement().text("household");
        for (Stay stay : later()) {
            if (stay.begunBy().type() == FactType.HOUSEHOLD_CHANGE
                    && !stay.from().isAfter(limit)) {
                household = stay.begunBy().text("household");
            }
        }
        return household;
    }
}
