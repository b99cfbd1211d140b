package no.bofast.domain.person;

import java.util.Optional;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Place;

/**
 * Where the walk through a person's facts stands between two of them: all that later facts are judged by. Whether the person has
 * departed is no part of it ({@link DepartureRule}): it may hang on one fact years ago, and no other place or count does.
 *
 * @param settled the settlement, once the walk has come to it; without it the rest means nothing
 * @param place of the last stay as its fact tells it
 * @param here the municipality of the last stay, also of one that is over
 * @param home the municipality that stands for the one of settlement, after recodings
 * @param household with which the person lives
 */
record Position(
        Optional<Settled> settled,
        Whereabout whereabout,
        Place place,
        MunicipalityCode here,
        MunicipalityCode home,
        Household household) {

    static final Position START = new Position(
            Optional.empty(),
            Whereabout.IN_NORWAY,
            Place.NONE,
            MunicipalityCode.PROTECTED,
            MunicipalityCode.PROTECTED,
            Household.OTHER);

    enum Whereabout {
        IN_NORWAY,
        ABROAD,
        DEAD
    }

    /** Where the person lives now; empty if abroad or dead. */
    Optional<MunicipalityCode> livesIn() {
        return whereabout == Whereabout.IN_NORWAY ? Optional.of(here) : Optional.empty();
    }
}
