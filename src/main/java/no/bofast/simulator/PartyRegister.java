package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/**
 * A lighter synthetic register, to evaluate early warning on: who is settled where, when they leave, and when that is registered.
 *
 * <p>People, places, reasons to move and registration delays are those of the {@link Simulation}. Unlike there, families may move
 * together; the first departure is the last that is told of anyone; nothing is registered wrongly; and communities neither
 * hold nor draw. A planted {@link Rise} adds departures and changes nobody else's life. Immutable; safe for several threads.
 */
public final class PartyRegister {

    private static final int STEP_DAYS = 30;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int SETTLED_KNOWN_WITHIN_DAYS = 7;

    private final Model model = Model.load();
    private final Newcomers newcomers = new Newcomers(model.settled(), model.arrivals());
    private final MoveRates rates = new MoveRates(model);
    private final Destinations destinations = new Destinations(
            model.places(),
            model.named(),
            model.attractions(),
            new Communities(model.places().size()));

    /**
     * The parties settled in a period, in order of settlement.
     *
     * @param families whether families move together; if not, everyone moves alone
     * @param rises planted rises of departures, by the municipality of settlement
     */
    public List<Party> parties(SimulationOptions options, boolean families, Map<MunicipalityCode, Rise> rises) {
        SettlementPlan plan = new SettlementPlan(model.places(), model.named(), model.settled(), model.arrivals());
        Disturbances disturbances = new Disturbances(options, model.places(), plan.planned());
        Settlers settlers = new Settlers(options, model.arrivals(), newcomers, plan, disturbances);
        List<Party> parties = new ArrayList<>();
        for (LocalDate day = options.from(); !day.isAfter(options.to()); day = day.plusDays(1)) {
            settlers.settle(day, person -> {
                int size = families ? FamilySizes.draw(person.profile, person.dice) : 1;
                if (person.dice.chance(1.0 / size)) {
                    parties.add(new Life(person, options, rises).live(size));
                }
            });
        }
        return parties;
    }

    /** What becomes of one party. */
    private final class Life {
        private final Person leader;
        private final Municipality home;
        private final int lastDay;
        private final Optional<Rise> rise;
        private final double tied;
        private final double free;
        /** Decides what the rise adds, so that the rest of the life is the same with and without it. */
        private final Dice extraDice;

        Life(Person leader, SimulationOptions options, Map<MunicipalityCode, Rise> rises) {
            this.leader = leader;
            this.home = model.places().get(leader.home);
            this.lastDay = (int) options.to().toEpochDay();
            this.rise = Optional.ofNullable(rises.get(home.code()));
            int year = LocalDate.ofEpochDay(leader.settledOn).getYear();
            this.tied = rates.tied(leader.profile, year, leader.home);
            this.free = rates.free(leader.profile, year, leader.home);
            this.extraDice = new Dice(Dice.mix(options.seed()), leader.number);
        }

        Party live(int size) {
            LocalDate known =
                    LocalDate.ofEpochDay(leader.settledOn + leader.dice.between(0, SETTLED_KNOWN_WITHIN_DAYS));
            Optional<Party.Exit> usual = usualExit();
            Optional<Party.Exit> exit =
                    rise.flatMap(planted -> extraExit(planted, usual)).or(() -> usual);
            LocalDate settledOn = LocalDate.ofEpochDay(leader.settledOn);
            return new Party(home.code(), settledOn, known, FamilySizes.members(leader.profile, size), exit);
        }

        private Optional<Party.Exit> usualExit() {
            double lostPerStep = perStep(LifeEvents.EMIGRATES + LifeEvents.dies(leader.profile));
            for (int day = leader.settledOn + 1; day <= lastDay; day += STEP_DAYS) {
                double point = leader.dice.uniform();
                double leaves = perStep(ratePerYear(day));
                if (point < leaves + lostPerStep) {
                    int on = day + leader.dice.below(STEP_DAYS);
                    return on > lastDay ? Optional.empty() : Optional.of(exit(on, point < leaves, false, leader.dice));
                }
            }
            return Optional.empty();
        }

        private Optional<Party.Exit> extraExit(Rise planted, Optional<Party.Exit> usual) {
            int before = usual.map(exit -> (int) exit.day().toEpochDay()).orElse(lastDay + 1);
            OptionalInt day = extraDay(planted, before);
            return day.isPresent() ? Optional.of(exit(day.getAsInt(), true, true, extraDice)) : Optional.empty();
        }

        private OptionalInt extraDay(Rise planted, int before) {
            int from = Math.max(leader.settledOn + 1, (int) planted.from().toEpochDay());
            int through = Math.min(before - 1, (int) planted.through().toEpochDay());
            for (int day = from; day <= through; day++) {
                if (extraDice.chance((planted.factor() - 1) * ratePerYear(day) / DAYS_A_YEAR)) {
                    return OptionalInt.of(day);
                }
            }
            return OptionalInt.empty();
        }

        private Party.Exit exit(int day, boolean departs, boolean extra, Dice dice) {
            Optional<MunicipalityCode> destination = departs ? Optional.of(destination(dice)) : Optional.empty();
            LocalDate known = LocalDate.ofEpochDay(day + Registrar.delay(dice));
            return new Party.Exit(LocalDate.ofEpochDay(day), known, destination, extra);
        }

        private MunicipalityCode destination(Dice dice) {
            int place = destinations
                    .draw(dice, leader.profile.country(), leader.home, Person.NOWHERE, 1)
                    .index();
            return model.places().get(place).code();
        }

        private double ratePerYear(int day) {
            return MoveRates.at(day - leader.settledOn, tied, free);
        }

        private static double perStep(double ratePerYear) {
            return ratePerYear * STEP_DAYS / DAYS_A_YEAR;
        }
    }
}
