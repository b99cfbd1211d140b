package no.bofast.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import no.bofast.domain.AgeBand;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Arriver;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;
import no.bofast.domain.Traits;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Party;

/** The changes of counts that the lives of parties lead to, as the ledgers of their members would tell them. */
final class PartyChanges {

    private static final RightsRules RIGHTS = ReferenceTables.rights();
    /** Nearly those of 18 to 55; no finding rests on rights. */
    private static final Set<AgeBand> OF_PROGRAMME_AGE =
            EnumSet.of(AgeBand.AGE_18_29, AgeBand.AGE_30_39, AgeBand.AGE_40_49, AgeBand.AGE_50_59);

    /** Children's ages at settlement are spread evenly, and a family's lie apart. */
    private static final int AGES_OF_CHILDREN = 18;

    private static final int YEARS_BETWEEN_CHILDREN = 3;
    /** For each band of grown people one age at settlement; no finding rests on which. */
    private static final Map<AgeBand, Integer> AN_AGE =
            Map.of(AgeBand.AGE_18_29, 24, AgeBand.AGE_30_39, 34, AgeBand.AGE_40_49, 44, AgeBand.AGE_50_59, 54);

    private static final int OLD = 65;

    private final boolean areFamiliesKnown;
    private final Visitor visitor;

    /** @param areFamiliesKnown whether those who only accompany others are told from those who decide */
    PartyChanges(boolean areFamiliesKnown, Visitor visitor) {
        this.areFamiliesKnown = areFamiliesKnown;
        this.visitor = visitor;
    }

    /** Receives the changes. */
    interface Visitor {
        void change(Cell cell, LocalDate registeredOn, int change);
    }

    void add(Party party) {
        count(party, party.settledOn(), party.settledKnown(), MonthMeasure.SETTLED, Cell.NO_YEAR);
        party.exit().ifPresent(exit -> {
            int year = party.settledOn().getYear();
            boolean departs = exit.destination().isPresent();
            count(party, exit.day(), exit.known(), departs ? MonthMeasure.DEPARTURES : MonthMeasure.LOST, year);
            exit.destination().ifPresent(destination -> arrive(party, exit, destination));
            if (areFamiliesKnown && departs && party.size() > 1) {
                accompany(party, exit);
            }
        });
    }

    /** All but the first, who is an adult. */
    private void accompany(Party party, Party.Exit exit) {
        YearMonth month = YearMonth.from(exit.day());
        int year = party.settledOn().getYear();
        visitor.change(
                new Cell.Month(party.home(), month, MonthMeasure.ACCOMPANIED, year), exit.known(), party.size() - 1);
        for (Traits member : party.members().subList(1, party.size())) {
            visitor.change(new Cell.Traced(party.home(), month, MonthMeasure.ACCOMPANIED, member), exit.known(), 1);
        }
    }

    private void count(Party party, LocalDate day, LocalDate known, MonthMeasure measure, int settlementYear) {
        YearMonth month = YearMonth.from(day);
        visitor.change(new Cell.Month(party.home(), month, measure, settlementYear), known, party.size());
        for (Traits member : party.members()) {
            visitor.change(new Cell.Traced(party.home(), month, measure, member), known, 1);
        }
    }

    private void arrive(Party party, Party.Exit exit, MunicipalityCode destination) {
        YearMonth month = YearMonth.from(exit.day());
        visitor.change(
                new Cell.Month(destination, month, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR),
                exit.known(),
                party.size());
        for (int i = 0; i < party.size(); i++) {
            Traits member = party.members().get(i);
            RightsPeriod rights =
                    RIGHTS.in(month, YearMonth.from(party.settledOn()), OF_PROGRAMME_AGE.contains(member.ageBand()));
            visitor.change(new Cell.Departed(party.home(), month, destination, rights), exit.known(), 1);
            visitor.change(
                    new Cell.Arrival(destination, month, ArrivalOrder.FIRST, party.home(), rights), exit.known(), 1);
            visitor.change(
                    new Cell.Arrived(destination, month, ArrivalOrder.FIRST, arriver(party, member, i, month)),
                    exit.known(),
                    1);
        }
    }

    private static Arriver arriver(Party party, Traits member, int number, YearMonth month) {
        int settled = party.settledOn().getYear();
        int age = member.ageBand() == AgeBand.AGE_0_17
                ? (party.settledOn().getDayOfYear() + number * YEARS_BETWEEN_CHILDREN) % AGES_OF_CHILDREN
                : AN_AGE.getOrDefault(member.ageBand(), OLD);
        AgeNow now = AgeNow.in(month.getYear(), OptionalInt.of(settled - age));
        return new Arriver(member.sex(), member.country(), member.ground(), now, member.household());
    }
}
