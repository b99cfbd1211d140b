package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Arriver;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.reference.ReferenceTables;

/**
 * A register in which nothing happens by chance: thirty municipalities of one class settle 40 people every January, and one
 * person leaves each of them every other month, registered on the 20th of the month.
 */
final class SteadyRegister {

    static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    static final Arriver GROWN_UP =
            new Arriver(Sex.MALE, CountryGroup.SYR, Ground.ASYLUM, AgeNow.AGE_30_49, Household.SINGLE);

    private final SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
    private final Evaluation evaluation;
    private final YearMonth first;

    SteadyRegister(WarningSettings settings, YearMonth first, YearMonth last) {
        this.first = first;
        ReferenceTables.municipalities().values().stream()
                .filter(municipality ->
                        municipality.centrality() == municipality(ALTA).centrality())
                .limit(29)
                .forEach(municipality -> municipalities.put(municipality.code(), municipality));
        municipalities.put(ALTA, municipality(ALTA));
        evaluation = new Evaluation(settings, municipalities);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            liveThrough(month);
        }
    }

    static Municipality municipality(MunicipalityCode code) {
        return ReferenceTables.municipalities().get(code);
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Set<MunicipalityCode> municipalities() {
        return municipalities.keySet();
    }

    void settled(MunicipalityCode code, YearMonth month, String registeredOn, int count) {
        add(new Cell.Month(code, month, MonthMeasure.SETTLED, Cell.NO_YEAR), registeredOn, count);
    }

    /** Departures of people settled three years before. */
    void departed(MunicipalityCode code, YearMonth month, String registeredOn, int count) {
        add(new Cell.Month(code, month, MonthMeasure.DEPARTURES, month.getYear() - 3), registeredOn, count);
    }

    /** Where people who {@link #departed} went, after all rights. */
    void leftFor(MunicipalityCode to, MunicipalityCode code, YearMonth month, String registeredOn, int count) {
        add(new Cell.Departed(code, month, to, RightsPeriod.NONE), registeredOn, count);
    }

    void arrived(MunicipalityCode code, YearMonth month, String registeredOn, int count) {
        add(new Cell.Month(code, month, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR), registeredOn, count);
    }

    /** Arrivals of which it is known who they are, past the grant. */
    void arrived(MunicipalityCode code, YearMonth month, String registeredOn, int count, Arriver arriver) {
        arrived(code, month, registeredOn, count);
        add(new Cell.Arrived(code, month, ArrivalOrder.FIRST, arriver), registeredOn, count);
        MunicipalityCode origin = MunicipalityCode.of("0301");
        add(new Cell.Arrival(code, month, ArrivalOrder.FIRST, origin, RightsPeriod.NONE), registeredOn, count);
    }

    private void add(Cell cell, String registeredOn, int count) {
        evaluation.add(cell, LocalDate.parse(registeredOn), count);
    }

    private void liveThrough(YearMonth month) {
        String registeredOn = month.atDay(20).toString();
        int turn = 0;
        for (MunicipalityCode code : municipalities.keySet()) {
            if (month.getMonthValue() == 1) {
                settled(code, month, registeredOn, 40);
            }
            if (month.isAfter(first.plusYears(3)) && (turn++ + month.getMonthValue()) % 2 == 0) {
                departed(code, month, registeredOn, 1);
                arrived(MunicipalityCode.of("0301").equals(code) ? ALTA : code, month, registeredOn, 1, GROWN_UP);
            }
        }
    }
}
