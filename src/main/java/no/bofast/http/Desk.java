package no.bofast.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.AsOf;
import no.bofast.view.MonitorView;

/** What every resource answers from: the view, the municipalities of today, and how numbers leave. */
record Desk(MonitorView view, SortedMap<MunicipalityCode, Municipality> municipalities, Release release) {

    AsOf asOf() {
        return AsOf.of(view.progress());
    }

    /** The month of the register date; the first of all before the first event. */
    YearMonth month() {
        LocalDate date = asOf().registerDate();
        return date == null ? YearMonth.of(1900, 1) : YearMonth.from(date);
    }

    /** The name of a municipality; empty for the pseudo-municipality. */
    Optional<String> nameOf(MunicipalityCode code) {
        return Optional.ofNullable(municipalities.get(code)).map(Municipality::name);
    }
}
