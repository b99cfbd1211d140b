package no.bofast.report.forecast;

import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.History;
import no.bofast.view.CountsView;

/** What published counts tell a forecast. */
public final class Histories {

    private Histories() {}

    public static History of(CountsView counts, SortedMap<MunicipalityCode, Municipality> municipalities) {
        History history = new History(municipalities);
        counts.hazards().forEach((cell, count) -> history.add(cell, count.total()));
        counts.months().forEach((cell, count) -> history.add(cell, count.total()));
        counts.arrivals().forEach((cell, count) -> history.add(cell, count.total()));
        counts.arrivalGroups().forEach((cell, count) -> history.add(cell, count.total()));
        return history;
    }
}
