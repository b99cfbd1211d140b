package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountSink;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;

/**
 * Counts the cells that say how things stand with one person, whenever that was registered: those that change with the clock alone,
 * and those that don't.
 */
final class PresentCounts {

    private final Knowledge known;
    /** Null if there is none, and nothing to count. */
    private final Residence found;

    private final MunicipalityCode home;
    private final Counting counting;
    private final LocalDate clock;
    private final CountSink counts;
    private final int sign;

    PresentCounts(Knowledge known, Counting counting, LocalDate clock, CountSink counts, int sign) {
        this.known = known;
        this.found = known.residence().orElse(null);
        this.home = found == null ? MunicipalityCode.PROTECTED : known.counted(found.home());
        this.counting = counting;
        this.clock = clock;
        this.counts = counts;
        this.sign = sign;
    }

    void settlement() {
        if (found == null) {
            return;
        }
        cohort(CohortMeasure.SETTLED, found.settledOn());
        if (counting.hasCourses()) {
            add(new Cell.ResidentChange(home, found.settlementYear(), found.settledOn()));
        }
        if (counting.hasGrantByKind()) {
            grant(GrantCell.Where.HERE, found.grantKind());
            grant(GrantCell.Where.SETTLED, found.grantKind());
        } else if (counting.hasGrant()) {
            grant(GrantCell.Where.HERE, GrantKind.ANYONE);
        }
    }

    private void grant(GrantCell.Where place, GrantKind kind) {
        add(GrantCell.of(home, found.settlementYear(), place, kind, found.settledOn()));
    }

    void departure() {
        if (found != null) {
            found.departure().ifPresent(this::departureByClock);
        }
    }

    void onward() {
        if (found != null && found.departure().isPresent() && counting.hasCourses()) {
            Departure departure = found.departure().get();
            onward(departure, AfterDeparture.DEPARTED, departure.on());
            found.onward().movedOn().ifPresent(on -> onward(departure, AfterDeparture.MOVED_ON, on));
            found.onward().cameBack().ifPresent(on -> onward(departure, AfterDeparture.CAME_BACK, on));
        }
    }

    void loss() {
        if (found != null && found.loss().isPresent()) {
            Residence.Loss loss = found.loss().get();
            cohort(loss.how(), loss.on());
        }
    }

    void unresolved() {
        if (found != null && counting.isWhole()) {
            known.unresolved().forEach(place -> add(new Cell.Unresolved(known.counted(place), found.settlementYear())));
        }
    }

    void stay() {
        if (found != null) {
            found.stay().ifPresent(this::stay);
        }
    }

    private void onward(Departure departure, AfterDeparture measure, LocalDate on) {
        int months = found.monthsUntil(on) - found.monthsUntil(departure.on());
        YearMonth departed = Knowledge.monthOf(departure.on());
        add(new Cell.Onward(home, found.settlementYear(), departed, measure, months));
    }

    private void stay(Residence.Stay stay) {
        MunicipalityCode municipality = known.counted(stay.municipality());
        add(new Cell.Resident(municipality, found.settlementYear()));
        if (counting.isWhole()) {
            add(new Cell.Stock(
                    municipality,
                    Knowledge.monthOf(found.settledOn()),
                    counting.rights().isOfProgrammeAge(found.settledOn(), found.birthYear()),
                    found.traits().country(),
                    stay.cameAs()));
        }
    }

    private void departureByClock(Departure departure) {
        if (departure.isConfirmedOn(clock)) {
            cohort(CohortMeasure.DEPARTED, departure.on());
            MunicipalityCode destination = known.counted(departure.destination());
            int years = found.yearsUntil(departure.on());
            add(new Cell.Flow(home, destination, found.settlementYear(), years));
            withRights(departure.on(), years);
        } else {
            cohort(CohortMeasure.PROVISIONAL, departure.on());
        }
    }

    private void withRights(LocalDate departedOn, int years) {
        RightsPeriod rights = counting.rightsOn(departedOn, found.settledOn(), found.birthYear());
        if (counting.isWhole() && rights != RightsPeriod.NONE) {
            add(new Cell.RightsDeparture(home, found.settlementYear(), found.traits(), rights, years));
        }
    }

    private void cohort(CohortMeasure measure, LocalDate on) {
        int years = found.yearsUntil(on);
        add(new Cell.Cohort(home, found.settlementYear(), found.traits(), measure, years));
    }

    private void add(Cell cell) {
        counts.add(cell, LedgerEntry.UNDATED, sign);
    }
}
