package no.bofast.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Traits;
import no.bofast.simulator.Party;

/** The changes of counts that the lives of parties lead to, as the ledgers of their members would tell them. */
final class PartyChanges {

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private final Visitor visitor;

    PartyChanges(Visitor visitor) {
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
        });
    }

    private void count(Party party, LocalDate day, LocalDate known, MonthMeasure measure, int settlementYear) {
        YearMonth month = YearMonth.from(day);
        visitor.change(new Cell.Month(party.home(), month, measure, settlementYear), known, party.size());
        for (Dimension dimension : DIMENSIONS) {
            for (Traits member : party.members()) {
                int category = dimension.categoryOf(member);
                visitor.change(
                        new Cell.Group(party.home(), month, measure, GroupDimension.of(dimension), category), known, 1);
            }
        }
    }

    private void arrive(Party party, Party.Exit exit, MunicipalityCode destination) {
        YearMonth month = YearMonth.from(exit.day());
        visitor.change(
                new Cell.Month(destination, month, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR),
                exit.known(),
                party.size());
        departed(
                party,
                exit,
                GroupDimension.RIGHTS,
                RightsPeriod.of(party.settledOn(), exit.day()).ordinal());
        departed(party, exit, GroupDimension.DESTINATION, destination.number());
    }

    private void departed(Party party, Party.Exit exit, GroupDimension dimension, int category) {
        YearMonth month = YearMonth.from(exit.day());
        visitor.change(
                new Cell.Group(party.home(), month, MonthMeasure.DEPARTURES, dimension, category),
                exit.known(),
                party.size());
    }
}
