package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.CameAs;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;

/**
 * What the walk through a stretch of a person's facts found.
 *
 * @param from where the walk stood before
 * @param to where it stands now
 * @param steps what happened to the residence, other than departures
 * @param arrivals secondary moves by where they led, none of them told as the departure
 * @param turns by which the person may have come to depart
 * @param through the date of the last fact of the walk
 * @param household the last "five years after settlement", if that changed
 * @param began how the last stay began, if one did
 * @param unresolved municipalities of the stays that rest on no knowledge: on the stay before, or on nothing
 * @param looked whether something was looked for ahead, as where a stay was, or found there
 */
record Passage(
        Position from,
        Position to,
        List<Residence.Step> steps,
        List<Residence.Arrival> arrivals,
        List<Turn> turns,
        LocalDate through,
        Optional<Household> household,
        Optional<Beginning> began,
        List<MunicipalityCode> unresolved,
        boolean looked) {

    /** Through no facts at all. */
    static final Passage NONE = new Passage(
            Position.START,
            Position.START,
            List.of(),
            List.of(),
            List.of(),
            LocalDate.MIN,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false);

    /**
     * How a stay began.
     *
     * @param arrival the place of the move among the arrivals; negative if it was by none
     */
    record Beginning(CameAs cameAs, int arrival) {
        static final Beginning SETTLED = new Beginning(CameAs.SETTLED, -1);
        static final Beginning FROM_ABROAD = new Beginning(CameAs.FROM_ABROAD, -1);
    }

    /** Whether the walk stands where it stood, and nothing happened. */
    boolean isSilent() {
        return steps.isEmpty() && turns.isEmpty() && household.isEmpty() && unresolved.isEmpty() && from.equals(to);
    }

    /** Whether something else would be found with something else ahead. */
    boolean heeds(Ahead after) {
        return looked || after.household().filter(this::isOfLastArrival).isPresent();
    }

    private boolean isOfLastArrival(Ahead.DaysHousehold changed) {
        return !arrivals.isEmpty() && arrivals.get(arrivals.size() - 1).on().equals(changed.on());
    }

    /** The arrivals, with one told as the departure. */
    List<Residence.Arrival> arrivals(int departure) {
        List<Residence.Arrival> told = new ArrayList<>(arrivals);
        told.set(departure, arrivals.get(departure).asFirst());
        return told;
    }
}
