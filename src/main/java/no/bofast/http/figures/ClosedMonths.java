package no.bofast.http.figures;

import java.time.YearMonth;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;

/**
 * Departures of the latest closed months against those to expect.
 *
 * @param through the last month
 * @param expected null where nothing has been evaluated yet
 * @param ratio null there, and where it is withheld; so are its bounds
 */
record ClosedMonths(
        int months, YearMonth through, int departures, Double expected, Double ratio, Double lower, Double upper) {

    static ClosedMonths of(MunicipalityCode code, int months, Sight sight) {
        return sight.view()
                .outlook(code)
                .map(outlook -> of(measured(outlook, months)))
                .orElseGet(() ->
                        counted(months, sight.view().of(code).departures(months, sight.lastClosedMonth()), sight));
    }

    static ClosedMonths ofNation(int months, Sight sight) {
        return sight.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(outlook -> of(measured(outlook, months)))
                .orElseGet(() -> counted(months, nationDepartures(months, sight), sight));
    }

    private static Measured measured(Outlook outlook, int months) {
        return months == 3 ? outlook.last3() : outlook.last12();
    }

    private static ClosedMonths of(Measured measured) {
        Ratio ratio = Ratio.of(measured);
        return new ClosedMonths(
                measured.window().months(),
                measured.window().through(),
                measured.observed(),
                Payloads.rounded(measured.expected(), 1),
                ratio.ratio(),
                ratio.lower(),
                ratio.upper());
    }

    private static ClosedMonths counted(int months, int departures, Sight sight) {
        return new ClosedMonths(months, sight.lastClosedMonth(), departures, null, null, null, null);
    }

    /** Without the ratio if no share of so few is shown: of those who left and of the others who still may. */
    ClosedMonths heedingFew(int atRisk, Sight sight) {
        return sight.isExact() || sight.disclosure().showsShareOf(atRisk + departures)
                ? this
                : new ClosedMonths(months, through, departures, expected, null, null, null);
    }

    private static int nationDepartures(int months, Sight sight) {
        return sight.view().municipalities().values().stream()
                .mapToInt(view -> view.departures(months, sight.lastClosedMonth()))
                .sum();
    }
}
