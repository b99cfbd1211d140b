package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.domain.AgeNow;
import no.bofast.domain.Arriver;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Traits;

/**
 * Counts, as of the day they were registered, the cells that say when something happened to one person: months, arrivals,
 * departures by destination, hazard cells.
 */
final class DatedCounts {

    private final Knowledge known;
    /** Null if there is none, and nothing to count. */
    private final Residence found;

    private final MunicipalityCode home;
    private final Counting counting;
    private final CountSink counts;
    private final LocalDate registeredOn;
    private final int sign;

    DatedCounts(Knowledge known, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        this.known = known;
        this.found = known.residence().orElse(null);
        this.home = found == null ? MunicipalityCode.PROTECTED : known.counted(found.home());
        this.counting = counting;
        this.counts = counts;
        this.registeredOn = registeredOn;
        this.sign = sign;
    }

    void settlement() {
        if (found != null) {
            month(home, MonthMeasure.SETTLED, found.settledOn());
            traced(MonthMeasure.SETTLED, found.settledOn());
            hazard(HazardMeasure.SETTLED, found.settledOn());
        }
    }

    void departure() {
        if (found != null) {
            found.departure().ifPresent(this::departure);
        }
    }

    void loss() {
        if (found != null) {
            found.loss().ifPresent(this::loss);
        }
    }

    void memberships() {
        if (found != null && counting.hasFamilies()) {
            found.memberships().forEach(this::membership);
        }
    }

    private void membership(Membership membership) {
        add(new FamilyCell.Member(
                home,
                FamilyId.of(membership.family()),
                found.settlementYear(),
                found.traits(),
                found.birthYear(),
                membership.from(),
                membership.until(),
                membership.destination().map(known::counted),
                membership.cameBack(),
                membership.movesAsChild()));
    }

    private void loss(Residence.Loss loss) {
        month(home, MonthMeasure.LOST, loss.on());
        traced(MonthMeasure.LOST, loss.on());
        followed(MonthMeasure.LOST, loss.on());
        hazard(HazardMeasure.LOST, loss.on());
    }

    void step(Residence.Step step) {
        MunicipalityCode municipality = known.counted(step.municipality());
        month(municipality, step.measure(), step.on());
        if (counting.hasCourses()) {
            Cell day = new Cell.ResidentChange(municipality, found.settlementYear(), step.on());
            counts.add(day, LedgerEntry.UNDATED, sign * step.measure().residents());
        }
        if (counting.hasGrant()) {
            grant(step, municipality);
        }
    }

    private void grant(Residence.Step step, MunicipalityCode municipality) {
        boolean isElsewhere = !municipality.equals(home);
        grant(step, home, isElsewhere ? GrantCell.Where.ELSEWHERE : GrantCell.Where.HERE);
        if (isElsewhere && counting.hasGrantByKind()) {
            grant(step, municipality, GrantCell.Where.CAME);
        }
    }

    private void grant(Residence.Step step, MunicipalityCode where, GrantCell.Where place) {
        GrantKind kind = counting.hasGrantByKind() ? found.grantKind() : GrantKind.ANYONE;
        Cell seen = GrantCell.of(where, found.settlementYear(), place, kind, step.on());
        counts.add(seen, LedgerEntry.UNDATED, sign * step.measure().residents());
    }

    void arrival(Residence.Arrival arrival) {
        MunicipalityCode destination = known.counted(arrival.destination());
        YearMonth month = Knowledge.monthOf(arrival.on());
        RightsPeriod rights = rightsOn(arrival.on());
        add(new Cell.Arrival(destination, month, arrival.order(), known.counted(arrival.origin()), rights));
        AgeNow age = AgeNow.in(month.getYear(), found.birthYear());
        Traits traits = found.traits();
        Arriver arriver = new Arriver(traits.sex(), traits.country(), traits.ground(), age, arrival.household());
        add(new Cell.Arrived(destination, month, arrival.order(), arriver));
    }

    private RightsPeriod rightsOn(LocalDate date) {
        return counting.rightsOn(date, found.settledOn(), found.birthYear());
    }

    private void departure(Departure departure) {
        MunicipalityCode destination = known.counted(departure.destination());
        month(home, MonthMeasure.DEPARTURES, departure.on());
        traced(MonthMeasure.DEPARTURES, departure.on());
        add(new Cell.Departed(home, Knowledge.monthOf(departure.on()), destination, rightsOn(departure.on())));
        followed(MonthMeasure.DEPARTURES, departure.on());
        hazard(HazardMeasure.DEPARTED, departure.on());
        if (counting.isWhole()) {
            add(new Cell.Led(home, Knowledge.monthOf(departure.on()), found.settlementYear(), destination));
        }
        month(destination, MonthMeasure.FIRST_ARRIVALS, departure.on());
    }

    private void month(MunicipalityCode municipality, MonthMeasure measure, LocalDate on) {
        int settlementYear = measure.isBySettlementYear() ? found.settlementYear() : Cell.NO_YEAR;
        add(new Cell.Month(municipality, Knowledge.monthOf(on), measure, settlementYear));
    }

    private void traced(MonthMeasure measure, LocalDate on) {
        add(new Cell.Traced(home, Knowledge.monthOf(on), measure, found.traits()));
    }

    private void followed(MonthMeasure measure, LocalDate on) {
        if (counting.isWhole()) {
            add(new Cell.Followed(home, Knowledge.monthOf(on), measure, found.settlementYear(), found.traits()));
        }
    }

    private void hazard(HazardMeasure measure, LocalDate on) {
        if (counting.isWhole()) {
            Traits traits = found.traits();
            add(new Cell.Hazard(
                    home,
                    Knowledge.monthOf(found.settledOn()),
                    traits.household(),
                    traits.country(),
                    traits.ground(),
                    measure,
                    found.monthsUntil(on)));
        }
    }

    private void add(Cell cell) {
        counts.add(cell, registeredOn, sign);
    }
}
