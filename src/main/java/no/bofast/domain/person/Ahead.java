package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.Fact;
import no.bofast.domain.Household;
import no.bofast.domain.RegisterEvent;

/**
 * What lies ahead of a place among a person's facts, as far as it tells something of what comes before it: a recoding where a stay
 * was, and a change of household with whom someone lived who moved on the same day.
 *
 * @param stay the next stay, of a person who lives in Norway now and goes on to it
 * @param household the last change of household of the day on which the next fact is
 */
record Ahead(Optional<ToldStay> stay, Optional<DaysHousehold> household) {

    static final Ahead NOTHING = new Ahead(Optional.empty(), Optional.empty());

    /** A household, and the day on which someone came to live with it. */
    record DaysHousehold(LocalDate on, Household household) {}

    /**
     * What lies ahead of a number of facts.
     *
     * @param after what lies ahead of the facts that follow them
     */
    static Ahead of(List<RegisterEvent> facts, Ahead after) {
        return facts.isEmpty() ? after : new Ahead(stayFrom(facts, 0, after), householdOfFirstDay(facts, after));
    }

    /** The next stay from a fact on, of a person who lives in Norway before it. */
    static Optional<ToldStay> stayFrom(List<RegisterEvent> facts, int first, Ahead after) {
        for (int i = first; i < facts.size(); i++) {
            Fact.Type type = facts.get(i).fact().orElseThrow().type();
            if (type == Fact.Type.ADDRESS_CHANGE) {
                return Optional.of(stayAt(facts, i, after));
            } else if (type == Fact.Type.EMIGRATION || type == Fact.Type.DEATH) {
                return Optional.empty();
            }
        }
        return after.stay;
    }

    /** The stay that begins with a fact, and where it is, if a recoding that comes later tells it. */
    static ToldStay stayAt(List<RegisterEvent> facts, int place, Ahead after) {
        ToldStay told = ToldStay.of(facts.get(place));
        return told.known().isPresent() ? told : told.before(stayFrom(facts, place + 1, after));
    }

    private static Optional<DaysHousehold> householdOfFirstDay(List<RegisterEvent> facts, Ahead after) {
        LocalDate day = facts.get(0).occurredOn();
        Optional<DaysHousehold> last = Optional.empty();
        for (RegisterEvent event : facts) {
            if (!event.occurredOn().equals(day)) {
                return last;
            } else if (event.fact().orElseThrow() instanceof Fact.HouseholdChange change) {
                last = Optional.of(new DaysHousehold(day, change.household()));
            }
        }
        Optional<DaysHousehold> inStretch = last;
        return after.household.filter(changed -> changed.on().equals(day)).or(() -> inStretch);
    }
}
