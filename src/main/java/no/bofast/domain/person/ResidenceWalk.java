package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CameAs;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Fact;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.Traits;

/**
 * Walks through one person's facts in their order and finds the residence history ({@code domain.md}, section 2).
 *
 * <p>Used by one thread. Facts before the settlement, later settlements and address protection are no part of it.
 */
final class ResidenceWalk implements Fact.Visitor {

    private static final int HOUSEHOLD_YEARS = 5;

    private final LocalDate settledOn;
    private final Fact.Settlement settlement;
    /** Release 0.1.0 took a move back to the municipality of settlement for a departure from the one that stood for it. */
    private final boolean isWhole;

    private final List<Residence.Step> steps = new ArrayList<>(4);
    private final Moves moves;

    private LocalDate today;
    private Household household;
    /** The municipality that stands for the one of settlement, after recodings. */
    private MunicipalityCode home;

    private Optional<MunicipalityCode> livesIn;
    private Optional<Departure> departure = Optional.empty();
    private Optional<Residence.Loss> loss = Optional.empty();
    private boolean alive = true;

    private ResidenceWalk(LocalDate settledOn, Fact.Settlement settlement, Counting counting) {
        this.isWhole = counting.isWhole();
        this.settledOn = settledOn;
        this.settlement = settlement;
        this.home = settlement.municipality();
        this.livesIn = Optional.of(home);
        this.household = settlement.household();
        this.moves = new Moves(household);
    }

    /** The walk through ordered facts; empty without a settlement. */
    static Optional<ResidenceWalk> through(List<RegisterEvent> facts, Counting counting) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).fact().orElseThrow() instanceof Fact.Settlement settlement) {
                ResidenceWalk walk = new ResidenceWalk(facts.get(i).occurredOn(), settlement, counting);
                facts.subList(i + 1, facts.size()).forEach(walk::next);
                return Optional.of(walk);
            }
        }
        return Optional.empty();
    }

    /** Goes on to a fact that comes behind all others. */
    void next(RegisterEvent event) {
        if (alive) {
            today = event.occurredOn();
            event.fact().orElseThrow().accept(this);
        }
    }

    @Override
    public void settlement(Fact.Settlement fact) {
        // Only the first settlement counts.
    }

    @Override
    public void addressProtection(Fact.AddressProtection fact) {
        // Decides where the person is counted, not what happened.
    }

    @Override
    public void householdChange(Fact.HouseholdChange fact) {
        confirmIfDue();
        moves.changeHousehold(fact.household(), today);
        if (!today.isAfter(settledOn.plusYears(HOUSEHOLD_YEARS))) {
            household = fact.household();
        }
    }

    @Override
    public void addressChange(Fact.AddressChange fact) {
        confirmIfDue();
        MunicipalityCode to = fact.municipality();
        if (livesIn.isEmpty()) {
            comeFromAbroad(to);
        } else if (!livesIn.get().equals(to)) {
            changeMunicipality(livesIn.get(), to, fact.moved());
        }
    }

    @Override
    public void immigration(Fact.Immigration fact) {
        confirmIfDue();
        if (livesIn.isEmpty()) {
            comeFromAbroad(fact.municipality());
        }
    }

    @Override
    public void emigration(Fact.Emigration fact) {
        confirmIfDue();
        endResidence(MonthMeasure.EMIGRATED, CohortMeasure.EMIGRATED);
    }

    @Override
    public void death(Fact.Death fact) {
        confirmIfDue();
        endResidence(MonthMeasure.DIED, CohortMeasure.DIED);
        alive = false;
    }

    private void changeMunicipality(MunicipalityCode from, MunicipalityCode to, boolean moved) {
        if (moved) {
            move(from, to);
        } else {
            recode(from, to);
        }
        livesIn = Optional.of(to);
        voidIfBackHome();
    }

    private void move(MunicipalityCode from, MunicipalityCode to) {
        count(MonthMeasure.OUT_MOVES, from);
        count(MonthMeasure.IN_MOVES, to);
        boolean isBackInOldHome = isWhole && to.equals(settlement.municipality());
        moves.add(today, from, to, isBackInOldHome || to.equals(home));
        if (from.equals(home) && !isBackInOldHome && departure.isEmpty() && loss.isEmpty()) {
            departure = Optional.of(
                    today.isBefore(settledOn.plusYears(1))
                            ? Departure.provisional(today, to)
                            : Departure.certain(today, to));
            moves.lastIsDeparture();
        }
        if (isBackInOldHome) {
            home = to;
        }
    }

    private void recode(MunicipalityCode from, MunicipalityCode to) {
        count(MonthMeasure.RECODED_OUT, from);
        count(MonthMeasure.RECODED_IN, to);
        if (from.equals(home)) {
            home = to;
        }
    }

    private void comeFromAbroad(MunicipalityCode to) {
        count(MonthMeasure.IMMIGRATED, to);
        moves.comeFromAbroad();
        livesIn = Optional.of(to);
    }

    private void endResidence(MonthMeasure counted, CohortMeasure how) {
        livesIn.ifPresent(from -> count(counted, from));
        livesIn = Optional.empty();
        voidIfProvisional();
        if (departure.isEmpty() && loss.isEmpty()) {
            loss = Optional.of(new Residence.Loss(how, today));
        }
    }

    /** A fact dated a year after a provisional departure shows that the year has passed. */
    private void confirmIfDue() {
        departure = departure.map(d -> d.isConfirmedOn(today) ? Departure.certain(d.on(), d.destination()) : d);
    }

    private void voidIfBackHome() {
        if (livesIn.filter(home::equals).isPresent()) {
            voidIfProvisional();
        }
    }

    private void voidIfProvisional() {
        departure = departure.filter(d -> d.isConfirmedOn(today));
    }

    private void count(MonthMeasure measure, MunicipalityCode municipality) {
        steps.add(new Residence.Step(measure, municipality, today));
    }

    /** What was found so far. */
    Residence residence() {
        Traits traits = new Traits(
                settlement.sex(),
                AgeBand.of(settledOn.getYear(), settlement.birthYear()),
                household,
                settlement.country(),
                settlement.ground());
        CameAs cameAs = moves.cameAs(departure.isPresent());
        return new Residence(
                settledOn,
                settlement.municipality(),
                settlement.birthYear(),
                traits,
                List.copyOf(steps),
                departure,
                loss,
                moves.arrivals(departure.isPresent()),
                livesIn.map(municipality -> new Residence.Stay(municipality, cameAs)));
    }
}
