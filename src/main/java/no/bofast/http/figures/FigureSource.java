package no.bofast.http.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.view.CountsView;
import no.bofast.view.MonitorView;
import no.bofast.view.MunicipalityView;

/** What every resource answers from: the view, the municipalities of today, and what readers may be shown. */
public record FigureSource(
        MonitorView view,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        Disclosure disclosure,
        RightsRules rights) {

    /** Stands for the register date before the first event. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    public AsOf asOf() {
        return AsOf.of(view.progress());
    }

    LocalDate registerDate() {
        LocalDate date = asOf().registerDate();
        return date == null ? BEFORE_ALL : date;
    }

    YearMonth lastClosedMonth() {
        return YearMonth.from(registerDate()).minusMonths(1);
    }

    int lastCompleteYear() {
        return registerDate().getYear() - 1;
    }

    /** The name of a municipality; empty for the pseudo-municipality. */
    Optional<String> nameOf(MunicipalityCode code) {
        return Optional.ofNullable(municipalities.get(code)).map(Municipality::name);
    }

    /** Lets out the counts of a municipality. */
    Counter counter(MunicipalityCode code) {
        return new Counter(disclosure, Optional.of(code));
    }

    /** Lets out counts that belong to no municipality. */
    Counter nationCounter() {
        return new Counter(disclosure, Optional.empty());
    }

    /** The counts of a municipality, for who sees all of them exactly: there is nothing else to show of what isn't released. */
    Optional<MunicipalityView> exactly(MunicipalityCode code) {
        return counter(code).isExact() ? Optional.of(view.of(code)) : Optional.empty();
    }

    /** The counts of the nation, for who sees all of them exactly. */
    Optional<CountsView> exactlyOfNation() {
        return nationCounter().isExact() ? Optional.of(view.counts()) : Optional.empty();
    }

    /** Whether counts of the nation are shown {@code exact} or {@code rounded}. */
    String countsLabel() {
        return nationCounter().label();
    }
}
