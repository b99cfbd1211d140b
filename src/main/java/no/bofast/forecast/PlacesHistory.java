package no.bofast.forecast;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/**
 * The published counts that a forecast rests on, by municipality. Mutable while it is read in, for one thread.
 *
 * <p>People with protected addresses, who are counted in no municipality, are left out: a forecast is of places.
 */
public final class PlacesHistory {

    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final SortedMap<MunicipalityCode, PlaceHistory> places = new TreeMap<>();

    /** Nothing is known of any municipality yet. */
    public PlacesHistory(SortedMap<MunicipalityCode, Municipality> municipalities) {
        this.municipalities = municipalities;
        municipalities.keySet().forEach(code -> places.put(code, new PlaceHistory()));
    }

    /**
     * Adds to the count of a cell; one that forecasts don't rest on is passed by. Ages of those who arrive are told by {@link Cell.Arrived} cells
     * or by groups, either of which may be given, but not both.
     */
    public void add(Cell cell, int count) {
        PlaceHistory place = places.get(cell.municipality());
        if (place == null) {
            return;
        }
        if (cell instanceof Cell.Hazard hazard) {
            place.add(hazard, count);
        } else if (cell instanceof Cell.Month month) {
            place.add(month, count);
        } else if (cell instanceof Cell.Arrival arrival) {
            place.add(arrival, count);
        } else if (cell instanceof Cell.Arrived arrived && arrived.arriver().age() == AgeNow.AGE_6_15) {
            place.addOfSchoolAge(MonthNumber.of(arrived.month()), count);
        } else if (cell instanceof Cell.ArrivalGroup group && isOfSchoolAge(group)) {
            place.addOfSchoolAge(MonthNumber.of(group.month()), count);
        }
    }

    /** Whether forecasts rest on cells of its kind. */
    public static boolean isMadeOf(Cell cell) {
        return cell instanceof Cell.Hazard
                || cell instanceof Cell.Month
                || cell instanceof Cell.Arrival
                || cell instanceof Cell.Arrived;
    }

    private static boolean isOfSchoolAge(Cell.ArrivalGroup group) {
        return group.dimension() == ArrivalDimension.AGE_NOW && group.category() == AgeNow.AGE_6_15.ordinal();
    }

    /** All that a forecast is of, by code. */
    public Set<MunicipalityCode> municipalities() {
        return Collections.unmodifiableSet(municipalities.keySet());
    }

    /** By code. */
    SortedMap<MunicipalityCode, PlaceHistory> places() {
        return Collections.unmodifiableSortedMap(places);
    }

    /** What is known of these, by code. */
    public SortedMap<MunicipalityCode, Municipality> facts() {
        return Collections.unmodifiableSortedMap(municipalities);
    }

    Municipality facts(MunicipalityCode code) {
        return municipalities.get(code);
    }

    /** How many of a measure happened in the months from one to before another; the stock when the last one begins. */
    public int happened(MunicipalityCode code, ForecastMeasure measure, int from, int before) {
        PlaceHistory place = places.get(code);
        return switch (measure) {
            case DEPARTURES -> place.of(MonthMeasure.DEPARTURES).sum(from, before);
            case ARRIVALS -> place.arrivals(from, before);
            case ARRIVALS_OF_SCHOOL_AGE -> place.arrivalsOfSchoolAge().sum(from, before);
            case ARRIVALS_PAST_GRANT -> place.arrivalsPastGrant(from, before);
            case STOCK -> place.residents(before);
        };
    }

    /** How many were settled in a municipality in the months from one to before another. */
    public int settled(MunicipalityCode code, int from, int before) {
        return places.get(code).of(MonthMeasure.SETTLED).sum(from, before);
    }

    /** Those settled in a municipality who hadn't left it when a month began. */
    public int atRisk(MunicipalityCode code, int month) {
        return Elsewhere.home(places.get(code), month);
    }

    /** The other municipalities of a municipality's centrality class. */
    public List<MunicipalityCode> peers(MunicipalityCode code) {
        int centrality = facts(code).centrality();
        return places.keySet().stream()
                .filter(other -> !other.equals(code) && facts(other).centrality() == centrality)
                .toList();
    }

    /** The first month in which anyone was settled, if anyone ever was. */
    public OptionalInt firstSettlement() {
        return places.values().stream()
                .map(place -> place.of(MonthMeasure.SETTLED))
                .filter(counts -> !counts.isEmpty())
                .mapToInt(MonthCounts::firstMonth)
                .min();
    }
}
