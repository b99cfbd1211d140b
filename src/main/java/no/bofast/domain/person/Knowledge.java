package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.AgeNow;
import no.bofast.domain.Arriver;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountSink;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Traits;

/**
 * What is known of one person at one register time, and the counts that it makes ({@code domain.md}, section 3).
 *
 * <p>While the address is protected, every municipality of the person is counted as {@link MunicipalityCode#PROTECTED}; the
 * walk itself is of the real ones.
 */
record Knowledge(Optional<Residence> residence, List<MunicipalityCode> unresolved, boolean isProtected) {

    static final Knowledge NONE = new Knowledge(Optional.empty(), List.of(), false);

    /** The departure that the clock has yet to confirm, if there is one at a date. */
    Optional<LocalDate> nextConfirmation(LocalDate clock) {
        return residence
                .flatMap(Residence::departure)
                .filter(departure -> !departure.isConfirmedOn(clock))
                .map(Departure::confirmedFrom);
    }

    /** Counts the dated cells, month series and their groups and arrivals, less those that were known earlier. */
    void countDatedSince(Knowledge earlier, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        if (equals(earlier)) {
            return;
        }
        residence.ifPresent(found -> new Dated(found, counting, counts, registeredOn, sign).countOnce());
        earlier.residence.ifPresent(
                found -> earlier.new Dated(found, counting, counts, registeredOn, -sign).countOnce());
        countSteps(earlier, counts, registeredOn, sign);
        if (counting.isWhole()) {
            countArrivals(earlier, counting, counts, registeredOn, sign);
        }
    }

    /** Of thousands of steps, a few differ. */
    private void countSteps(Knowledge earlier, CountSink counts, LocalDate registeredOn, int sign) {
        ListDifference.of(steps(), earlier.steps(), isProtected == earlier.isProtected)
                .handOver(
                        step -> counts.add(cell(step), registeredOn, sign),
                        step -> counts.add(earlier.cell(step), registeredOn, -sign));
    }

    private Cell cell(Residence.Step step) {
        return new Cell.Month(counted(step.municipality()), monthOf(step.on()), step.measure(), Cell.NO_YEAR);
    }

    private List<Residence.Step> steps() {
        return residence.map(Residence::steps).orElse(List.of());
    }

    private void countArrivals(
            Knowledge earlier, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        ListDifference.of(arrivals(), earlier.arrivals(), arriveAlike(earlier))
                .handOver(
                        arrival -> dated(counting, counts, registeredOn, sign).arrival(arrival),
                        arrival -> earlier.dated(counting, counts, registeredOn, -sign)
                                .arrival(arrival));
    }

    /** Whether the same move is counted in the same cells. */
    private boolean arriveAlike(Knowledge earlier) {
        return isProtected == earlier.isProtected
                && residence.isPresent()
                && earlier.residence.filter(residence.get()::arrivesAs).isPresent();
    }

    private List<Residence.Arrival> arrivals() {
        return residence.map(Residence::arrivals).orElse(List.of());
    }

    private Dated dated(Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        return new Dated(residence.orElseThrow(), counting, counts, registeredOn, sign);
    }

    /** Counts the cells that know the present by the clock: cohorts, flows. */
    void countByClock(Counting counting, CountSink counts, LocalDate clock, int sign) {
        residence.ifPresent(found -> new Present(found, counting, counts, sign).countByClock(clock));
    }

    /** Counts the cells that know the present without any clock: residents, unresolved stays, stock, hazard cells. */
    void countPresent(Counting counting, CountSink counts, int sign) {
        residence.ifPresent(found -> new Present(found, counting, counts, sign).count());
    }

    private static YearMonth monthOf(LocalDate date) {
        return YearMonth.of(date.getYear(), date.getMonthValue());
    }

    private MunicipalityCode counted(MunicipalityCode municipality) {
        return isProtected ? MunicipalityCode.PROTECTED : municipality;
    }

    private final class Dated {
        private final Residence found;
        private final MunicipalityCode home;
        private final Counting counting;
        private final CountSink counts;
        private final LocalDate registeredOn;
        private final int sign;

        Dated(Residence found, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
            this.found = found;
            this.home = counted(found.home());
            this.counting = counting;
            this.counts = counts;
            this.registeredOn = registeredOn;
            this.sign = sign;
        }

        /** What there is one of at most: the settlement, the departure, the loss. */
        void countOnce() {
            month(home, MonthMeasure.SETTLED, found.settledOn());
            traced(MonthMeasure.SETTLED, found.settledOn());
            found.departure().ifPresent(this::departure);
            found.loss().ifPresent(loss -> {
                month(home, MonthMeasure.LOST, loss.on());
                traced(MonthMeasure.LOST, loss.on());
                followed(MonthMeasure.LOST, loss.on());
            });
        }

        void arrival(Residence.Arrival arrival) {
            MunicipalityCode destination = counted(arrival.destination());
            YearMonth month = monthOf(arrival.on());
            RightsPeriod rights = rightsOn(arrival.on());
            add(new Cell.Arrival(destination, month, arrival.order(), counted(arrival.origin()), rights));
            AgeNow age = AgeNow.in(month.getYear(), found.birthYear());
            Traits traits = found.traits();
            Arriver arriver = new Arriver(traits.sex(), traits.country(), traits.ground(), age, arrival.household());
            add(new Cell.Arrived(destination, month, arrival.order(), arriver));
        }

        private RightsPeriod rightsOn(LocalDate date) {
            return counting.rightsOn(date, found.settledOn(), found.birthYear());
        }

        private void departure(Departure departure) {
            MunicipalityCode destination = counted(departure.destination());
            month(home, MonthMeasure.DEPARTURES, departure.on());
            traced(MonthMeasure.DEPARTURES, departure.on());
            add(new Cell.Departed(home, monthOf(departure.on()), destination, rightsOn(departure.on())));
            followed(MonthMeasure.DEPARTURES, departure.on());
            if (counting.isWhole()) {
                add(new Cell.Led(home, monthOf(departure.on()), found.settlementYear(), destination));
            }
            month(destination, MonthMeasure.FIRST_ARRIVALS, departure.on());
        }

        private void month(MunicipalityCode municipality, MonthMeasure measure, LocalDate on) {
            int settlementYear = measure.isBySettlementYear() ? found.settlementYear() : Cell.NO_YEAR;
            add(new Cell.Month(municipality, monthOf(on), measure, settlementYear));
        }

        private void traced(MonthMeasure measure, LocalDate on) {
            add(new Cell.Traced(home, monthOf(on), measure, found.traits()));
        }

        private void followed(MonthMeasure measure, LocalDate on) {
            if (counting.isWhole()) {
                add(new Cell.Followed(home, monthOf(on), measure, found.settlementYear(), found.traits()));
            }
        }

        private void add(Cell cell) {
            counts.add(cell, registeredOn, sign);
        }
    }

    private final class Present {
        private final Residence found;
        private final MunicipalityCode home;
        private final Counting counting;
        private final CountSink counts;
        private final int sign;

        Present(Residence found, Counting counting, CountSink counts, int sign) {
            this.found = found;
            this.home = counted(found.home());
            this.counting = counting;
            this.counts = counts;
            this.sign = sign;
        }

        void countByClock(LocalDate clock) {
            cohort(CohortMeasure.SETTLED, found.settledOn());
            found.departure().ifPresent(departure -> departure(departure, clock));
            found.loss().ifPresent(loss -> cohort(loss.how(), loss.on()));
        }

        void count() {
            found.stay().ifPresent(this::stay);
            if (counting.isWhole()) {
                unresolved.forEach(place -> add(new Cell.Unresolved(counted(place), found.settlementYear())));
                hazard(HazardMeasure.SETTLED, 0);
                found.departure()
                        .ifPresent(departure -> hazard(HazardMeasure.DEPARTED, found.monthsUntil(departure.on())));
                found.loss().ifPresent(loss -> hazard(HazardMeasure.LOST, found.monthsUntil(loss.on())));
            }
        }

        private void stay(Residence.Stay stay) {
            MunicipalityCode municipality = counted(stay.municipality());
            add(new Cell.Resident(municipality, found.settlementYear()));
            if (counting.isWhole()) {
                add(new Cell.Stock(
                        municipality,
                        monthOf(found.settledOn()),
                        counting.rights().isOfProgrammeAge(found.settledOn(), found.birthYear()),
                        found.traits().country(),
                        stay.cameAs()));
            }
        }

        private void hazard(HazardMeasure measure, int months) {
            Traits traits = found.traits();
            add(new Cell.Hazard(
                    home,
                    monthOf(found.settledOn()),
                    traits.household(),
                    traits.country(),
                    traits.ground(),
                    measure,
                    months));
        }

        private void departure(Departure departure, LocalDate clock) {
            if (departure.isConfirmedOn(clock)) {
                cohort(CohortMeasure.DEPARTED, departure.on());
                MunicipalityCode destination = counted(departure.destination());
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
}
