package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CameAs;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Fact;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Place;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.person.Position.Whereabout;

/**
 * Walks through a stretch of one person's facts in their order and finds what happened to the residence ({@code domain.md},
 * section 2).
 *
 * <p>Used once, by one thread. Facts before the settlement, later settlements and address protection are no part of it.
 */
final class ResidenceWalk implements Fact.Visitor {

    private final Position from;
    private final List<RegisterEvent> facts;
    private final Ahead after;
    /** Release 0.1.0 took a move back to the municipality of settlement for a departure from the one that stood for it. */
    private final boolean isWhole;

    private List<Residence.Step> steps = List.of();
    private List<Residence.Arrival> arrivals = List.of();
    private List<Turn> turns = List.of();
    private List<MunicipalityCode> unresolved = List.of();
    private boolean looked;

    private int next;
    private LocalDate today = LocalDate.MIN;
    private Settled settled;
    private Whereabout whereabout;
    private Place place;
    private MunicipalityCode here;
    /** The municipality that stands for the one of settlement, after recodings. */
    private MunicipalityCode home;

    private Household household;
    private Optional<Household> changedHousehold = Optional.empty();
    private Optional<Passage.Beginning> began = Optional.empty();

    private ResidenceWalk(Position from, List<RegisterEvent> facts, Ahead after, Counting counting) {
        this.from = from;
        this.facts = facts;
        this.after = after;
        this.isWhole = counting.isWhole();
        this.settled = from.settled().orElse(null);
        this.whereabout = from.whereabout();
        this.place = from.place();
        this.here = from.here();
        this.home = from.home();
        this.household = from.household();
    }

    /**
     * The passage through ordered facts.
     *
     * @param from where the walk stands before them
     * @param after what lies ahead of the facts that follow them
     */
    static Passage through(Position from, List<RegisterEvent> facts, Ahead after, Counting counting) {
        ResidenceWalk walk = new ResidenceWalk(from, facts, after, counting);
        while (walk.next < facts.size()) {
            walk.step();
        }
        after.household().ifPresent(walk::changeHouseholdOfMoves);
        return walk.passage();
    }

    private void step() {
        RegisterEvent event = facts.get(next);
        Fact fact = event.fact().orElseThrow();
        if (isOfWalk(fact.type())) {
            today = event.occurredOn();
            fact.accept(this);
        }
        next++;
    }

    private boolean isOfWalk(Fact.Type type) {
        if (type == Fact.Type.SETTLEMENT) {
            return settled == null;
        }
        return settled != null && whereabout != Whereabout.DEAD && type != Fact.Type.ADDRESS_PROTECTION;
    }

    @Override
    public void settlement(Fact.Settlement fact) {
        home = municipality(fact.place());
        settled = new Settled(today, fact, home);
        household = fact.household();
        stay(fact.place(), home);
    }

    @Override
    public void addressProtection(Fact.AddressProtection fact) {}

    @Override
    public void householdChange(Fact.HouseholdChange fact) {
        household = fact.household();
        changeHouseholdOfMoves(new Ahead.DaysHousehold(today, household));
        if (settled.isHouseholdOf(today)) {
            changedHousehold = Optional.of(household);
        }
    }

    @Override
    public void addressChange(Fact.AddressChange fact) {
        MunicipalityCode to = municipality(fact.place());
        if (whereabout == Whereabout.ABROAD) {
            comeFromAbroad(to);
        } else if (!here.equals(to)) {
            changeMunicipality(to, fact.moved() && !isRecoding(fact.place(), to));
        }
        stay(fact.place(), to);
    }

    @Override
    public void immigration(Fact.Immigration fact) {
        if (whereabout == Whereabout.ABROAD) {
            MunicipalityCode to = municipality(fact.place());
            comeFromAbroad(to);
            stay(fact.place(), to);
        }
    }

    @Override
    public void emigration(Fact.Emigration fact) {
        endResidence(MonthMeasure.EMIGRATED, CohortMeasure.EMIGRATED);
        whereabout = Whereabout.ABROAD;
    }

    @Override
    public void death(Fact.Death fact) {
        endResidence(MonthMeasure.DIED, CohortMeasure.DIED);
        whereabout = Whereabout.DEAD;
    }

    /** The municipality of today in which the stay lies that begins with the fact at hand. */
    private MunicipalityCode municipality(Place address) {
        if (!isWhole || !address.isSplit()) {
            return address.code();
        }
        ToldStay stay = Ahead.stayAt(facts, next, after);
        looked = true;
        return stay.known().orElseGet(() -> unresolved(stay));
    }

    private MunicipalityCode unresolved(ToldStay stay) {
        MunicipalityCode likely = stay.likely(here);
        unresolved = plus(unresolved, likely);
        return likely;
    }

    private boolean isRecoding(Place address, MunicipalityCode to) {
        if (!isWhole || !ToldStay.isConcerned(address) && !place.isSplit()) {
            return false;
        }
        ToldStay stay = ToldStay.of(facts.get(next));
        return stay.isRecodingOf(place) || stay.isAdjusted(here, to);
    }

    private void changeMunicipality(MunicipalityCode to, boolean moved) {
        if (moved) {
            move(to);
        } else {
            recode(to);
        }
        if (to.equals(home)) {
            turns = plus(turns, new Turn.Back(today));
        }
    }

    private void move(MunicipalityCode to) {
        count(MonthMeasure.OUT_MOVES, here);
        count(MonthMeasure.IN_MOVES, to);
        boolean isBackInOldHome = isWhole && to.equals(settled.municipality());
        arrive(to, isBackInOldHome || to.equals(home) ? ArrivalOrder.RETURN : ArrivalOrder.ONWARD);
        if (here.equals(home) && !isBackInOldHome) {
            turns = plus(turns, new Turn.Left(settled.departure(today, to), arrivals.size() - 1));
        }
        if (isBackInOldHome) {
            home = to;
        }
    }

    private void arrive(MunicipalityCode to, ArrivalOrder order) {
        arrivals = plus(arrivals, new Residence.Arrival(today, here, to, order, household));
        began = Optional.of(new Passage.Beginning(CameAs.by(order), arrivals.size() - 1));
    }

    private void recode(MunicipalityCode to) {
        count(MonthMeasure.RECODED_OUT, here);
        count(MonthMeasure.RECODED_IN, to);
        if (here.equals(home)) {
            home = to;
        }
    }

    private void comeFromAbroad(MunicipalityCode to) {
        count(MonthMeasure.IMMIGRATED, to);
        began = Optional.of(Passage.Beginning.FROM_ABROAD);
    }

    private void stay(Place address, MunicipalityCode municipality) {
        whereabout = Whereabout.IN_NORWAY;
        place = address;
        here = municipality;
    }

    private void endResidence(MonthMeasure counted, CohortMeasure how) {
        if (whereabout == Whereabout.IN_NORWAY) {
            count(counted, here);
        }
        turns = plus(turns, new Turn.Ended(today, how));
    }

    /** The change holds for the moves of its day as well, which come before it in the order of facts. */
    private void changeHouseholdOfMoves(Ahead.DaysHousehold changed) {
        for (int i = arrivals.size() - 1; i >= 0 && arrivals.get(i).on().equals(changed.on()); i--) {
            arrivals.set(i, arrivals.get(i).of(changed.household()));
            looked = true;
        }
    }

    private void count(MonthMeasure measure, MunicipalityCode municipality) {
        steps = plus(steps, new Residence.Step(measure, municipality, today));
    }

    /** Most stretches are short, and little happens in them. */
    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = some.isEmpty() ? new ArrayList<>(4) : some;
        more.add(one);
        return more;
    }

    private Passage passage() {
        Position to = new Position(Optional.ofNullable(settled), whereabout, place, here, home, household);
        return new Passage(from, to, steps, arrivals, turns, today, changedHousehold, began, unresolved, looked);
    }
}
