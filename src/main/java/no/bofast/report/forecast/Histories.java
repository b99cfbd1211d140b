package no.bofast.report.forecast;

import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.PlacesHistory;
import no.bofast.view.CountsView;

/** What published counts tell a forecast. */
public final class Histories {

    private Histories() {}

    public static PlacesHistory of(CountsView counts, SortedMap<MunicipalityCode, Municipality> municipalities) {
        PlacesHistory history = new PlacesHistory(municipalities);
        counts.hazards().forEach((cell, count) -> history.add(cell, count.total()));
        counts.months().forEach((cell, count) -> history.add(cell, count.total()));
        counts.arrivals().forEach((cell, count) -> history.add(cell, count.total()));
        counts.arrivalGroups().forEach((cell, count) -> history.add(cell, count.total()));
        return history;
    }
}
