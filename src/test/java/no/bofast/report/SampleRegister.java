package no.bofast.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;

/** A read model of people drawn from a seed: settled 2008–2019, some departed, emigrated, dead or protected. */
final class SampleRegister {

    static final LocalDate CLOCK = LocalDate.of(2021, 3, 15);

    private static final List<MunicipalityCode> PLACES = ReferenceTables.municipalities().keySet().stream()
            .filter(code -> code.number() % 5 < 2)
            .toList();

    private final CountsView view = new CountsView();
    private final Random random;

    private SampleRegister(long seed) {
        this.random = new Random(seed);
    }

    static CountsView of(long seed, int persons) {
        SampleRegister register = new SampleRegister(seed);
        for (int i = 0; i < persons; i++) {
            register.settle();
        }
        return register.view;
    }

    private void settle() {
        LocalDate settledOn = LocalDate.of(2008 + random.nextInt(12), 1, 1).plusDays(random.nextInt(365));
        boolean isProtected = random.nextInt(40) == 0;
        MunicipalityCode place = isProtected ? MunicipalityCode.PROTECTED : aPlace();
        Traits traits = traits();
        dated(new Cell.Month(place, YearMonth.from(settledOn), MonthMeasure.SETTLED, Cell.NO_YEAR), settledOn);
        present(new Cell.Cohort(place, settledOn.getYear(), traits, CohortMeasure.SETTLED, 0));
        LocalDate leaves = settledOn.plusDays((long) (1 + random.nextDouble() * 365 * 15));
        MunicipalityCode to = isProtected ? place : aPlace();
        if (!leaves.plusDays(120).isBefore(CLOCK) || to.equals(place) && !isProtected) {
            present(new Cell.Resident(place, settledOn.getYear()));
        } else if (random.nextInt(5) == 0) {
            lose(settledOn, leaves, place, traits);
        } else {
            depart(settledOn, leaves, place, to, traits);
        }
    }

    private void lose(LocalDate settledOn, LocalDate on, MunicipalityCode place, Traits traits) {
        int years = on.getYear() - settledOn.getYear();
        CohortMeasure how = random.nextBoolean() ? CohortMeasure.EMIGRATED : CohortMeasure.DIED;
        present(new Cell.Cohort(place, settledOn.getYear(), traits, how, years));
        dated(new Cell.Month(place, YearMonth.from(on), MonthMeasure.LOST, settledOn.getYear()), on);
    }

    private void depart(LocalDate settledOn, LocalDate on, MunicipalityCode from, MunicipalityCode to, Traits traits) {
        int year = settledOn.getYear();
        int years = on.getYear() - year;
        boolean isProvisional =
                on.isBefore(settledOn.plusYears(1)) && on.plusYears(1).isAfter(CLOCK);
        CohortMeasure measure = isProvisional ? CohortMeasure.PROVISIONAL : CohortMeasure.DEPARTED;
        present(new Cell.Cohort(from, year, traits, measure, years));
        if (!isProvisional) {
            present(new Cell.Flow(from, to, year, years));
            RightsPeriod held = Countings.RIGHTS.in(YearMonth.from(on), YearMonth.from(settledOn), true);
            if (held != RightsPeriod.NONE) {
                present(new Cell.RightsDeparture(from, year, traits, held, years));
            }
        }
        present(new Cell.Resident(to, year));
        YearMonth month = YearMonth.from(on);
        dated(new Cell.Month(from, month, MonthMeasure.DEPARTURES, year), on);
        dated(new Cell.Month(to, month, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR), on);
        int rights = Countings.RIGHTS.in(month, YearMonth.from(settledOn), true).ordinal();
        dated(new Cell.Group(from, month, MonthMeasure.DEPARTURES, GroupDimension.RIGHTS, rights), on);
    }

    private Traits traits() {
        return new Traits(
                any(Sex.values()),
                any(AgeBand.values()),
                any(Household.values()),
                any(CountryGroup.values()),
                any(Ground.values()));
    }

    private <T> T any(T[] values) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), 2))];
    }

    /** Few places often, most seldom. */
    private MunicipalityCode aPlace() {
        return PLACES.get((int) (PLACES.size() * Math.pow(random.nextDouble(), 4)));
    }

    private void present(Cell cell) {
        view.put(cell, count(cell).plus(1));
    }

    private void dated(Cell cell, LocalDate on) {
        view.put(cell, count(cell).plus(on.plusDays(random.nextInt(90)), 1));
    }

    private CellCount count(Cell cell) {
        return view.count(cell);
    }
}
