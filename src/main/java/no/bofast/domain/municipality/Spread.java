package no.bofast.domain.municipality;

import java.util.function.Consumer;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.HouseholdAge;
import no.bofast.domain.MonthMeasure;

/** Spreads a ledger's cell over the cells in which a municipality keeps and publishes its counts. */
public final class Spread {

    private Spread() {}

    /** Hands over the cells that one entry of a ledger is counted in; none for what only releases or families are made of. */
    public static void over(Cell cell, Consumer<Cell> counted) {
        if (cell instanceof Cell.Traced traced) {
            overTraits(traced, counted);
        } else if (cell instanceof Cell.Departed departed) {
            counted.accept(
                    group(departed, GroupDimension.RIGHTS, departed.rights().ordinal()));
            counted.accept(group(
                    departed, GroupDimension.DESTINATION, departed.destination().number()));
        } else if (cell instanceof Cell.Arrived arrived) {
            overArrivalGroups(arrived, counted);
        } else if (!(cell instanceof Cell.Followed || cell instanceof Cell.Led || cell instanceof FamilyCell.Member)) {
            counted.accept(cell);
        }
    }

    private static void overArrivalGroups(Cell.Arrived arrived, Consumer<Cell> counted) {
        for (ArrivalDimension dimension : ArrivalDimension.values()) {
            counted.accept(new Cell.ArrivalGroup(
                    arrived.municipality(),
                    arrived.month(),
                    arrived.order(),
                    dimension,
                    dimension.categoryOf(arrived.arriver())));
        }
    }

    /** Of those who accompanied others early warning needs to know what it expects departures by, and nobody asks for more. */
    private static void overTraits(Cell.Traced traced, Consumer<Cell> counted) {
        Dimension[] traits = traced.measure() == MonthMeasure.ACCOMPANIED ? new Dimension[0] : Dimension.values();
        for (Dimension trait : traits) {
            counted.accept(new Cell.Group(
                    traced.municipality(),
                    traced.month(),
                    traced.measure(),
                    GroupDimension.of(trait),
                    trait.categoryOf(traced.traits())));
        }
        if (traced.measure() != MonthMeasure.LOST) {
            counted.accept(new Cell.Group(
                    traced.municipality(),
                    traced.month(),
                    traced.measure(),
                    GroupDimension.HOUSEHOLD_AGE,
                    HouseholdAge.categoryOf(traced.traits())));
        }
    }

    private static Cell.Group group(Cell.Departed cell, GroupDimension dimension, int category) {
        return new Cell.Group(cell.municipality(), cell.month(), MonthMeasure.DEPARTURES, dimension, category);
    }
}
