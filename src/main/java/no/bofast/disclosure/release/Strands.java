package no.bofast.disclosure.release;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/** The strands that one cell of a month counts in. */
final class Strands {

    private final YearMonth month;
    private final List<Strand> strands = new ArrayList<>();
    private final int sign;

    private Strands(YearMonth month, int sign) {
        this.month = month;
        this.sign = sign;
    }

    /** Empty for a cell that counts in none. */
    static Optional<Strands> of(Cell cell) {
        if (cell instanceof Cell.Month counted) {
            return ofMonth(counted);
        } else if (cell instanceof Cell.Traced traced && traced.measure() == MonthMeasure.SETTLED) {
            return Optional.of(new Strands(traced.month(), 1)
                    .groups(traced.traits(), traced.month().getYear(), Kept.SETTLED));
        } else if (cell instanceof Cell.Followed followed) {
            return keptAs(followed.measure())
                    .map(kept -> new Strands(followed.month(), 1)
                            .groups(followed.traits(), followed.settlementYear(), kept));
        } else if (cell instanceof Cell.Led led) {
            return Optional.of(new Strands(led.month(), 1)
                    .with(new Strand.Way(led.municipality(), led.settlementYear(), led.destination())));
        }
        return Optional.empty();
    }

    private static Optional<Strands> ofMonth(Cell.Month cell) {
        MunicipalityCode municipality = cell.municipality();
        return switch (cell.measure()) {
            case SETTLED ->
                Optional.of(new Strands(cell.month(), 1)
                        .place(municipality, cell.month().getYear(), Kept.SETTLED)
                        .with(new Strand.Living(municipality)));
            case DEPARTURES, LOST ->
                keptAs(cell.measure())
                        .map(kept -> new Strands(cell.month(), 1).place(municipality, cell.settlementYear(), kept));
            case IN_MOVES, IMMIGRATED, RECODED_IN ->
                Optional.of(new Strands(cell.month(), 1).with(new Strand.Living(municipality)));
            case OUT_MOVES, EMIGRATED, DIED, RECODED_OUT ->
                Optional.of(new Strands(cell.month(), -1).with(new Strand.Living(municipality)));
            case FIRST_ARRIVALS, ACCOMPANIED -> Optional.empty();
        };
    }

    private static Optional<Kept> keptAs(MonthMeasure measure) {
        for (Kept kept : Kept.values()) {
            if (kept.measure() == measure) {
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    private Strands place(MunicipalityCode municipality, int settlementYear, Kept kept) {
        return with(new Strand.Place(municipality, kept)).with(new Strand.Cohort(municipality, settlementYear, kept));
    }

    private Strands groups(Traits traits, int settlementYear, Kept kept) {
        for (Dimension dimension : Dimension.values()) {
            with(new Strand.Group(dimension, dimension.categoryOf(traits), settlementYear, kept));
        }
        return this;
    }

    private Strands with(Strand strand) {
        strands.add(strand);
        return this;
    }

    YearMonth month() {
        return month;
    }

    /** Hands over each strand, and whether one more in the cell is one more or one less in it. */
    void forEach(ObjIntConsumer<Strand> visitor) {
        strands.forEach(strand -> visitor.accept(strand, sign));
    }
}
