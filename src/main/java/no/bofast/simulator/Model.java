package no.bofast.simulator;

import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.reference.ReferenceTables;

/** All that the simulation knows before it begins: the places, and the tables of why and where people move. */
record Model(
        List<Municipality> places,
        MunicipalityDivision division,
        SettledTable settled,
        Arrivals arrivals,
        NamedPlaces named,
        Effects effects,
        Attractions attractions) {

    /** The same model with constants to be changed apart, for calibration. */
    Model copy() {
        return new Model(places, division, settled, arrivals, named, effects.copy(), attractions.copy());
    }

    /** In which years each place settles nobody: of the place, not of chance. */
    YearsOff yearsOff() {
        return new YearsOff(places, arrivals);
    }

    /** The model of the tables on the class path. */
    static Model load() {
        return new Model(
                List.copyOf(ReferenceTables.municipalities().values()),
                ReferenceTables.division(),
                new SettledTable(),
                new Arrivals(),
                new NamedPlaces(),
                new Effects(),
                new Attractions());
    }
}
