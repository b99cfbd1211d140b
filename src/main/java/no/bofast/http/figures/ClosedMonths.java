package no.bofast.http.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.CountsView;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;

/**
 * Departures of the latest closed months against those to expect.
 *
 * @param through the last month
 * @param expected null where nothing has been evaluated yet
 * @param ratio null there, and where it is withheld; so are its bounds
 * @param changed how many more departures of these months are known than when the last register month closed; null where counts are
 *     released, since a release isn't made again
 */
record ClosedMonths(
        int months,
        YearMonth through,
        int departures,
        Double expected,
        Double ratio,
        Double lower,
        Double upper,
        Integer changed) {

    static ClosedMonths of(MunicipalityCode code, int months, Sight sight) {
        return sight.view()
                .outlook(code)
                .map(outlook -> of(measured(outlook, months)))
                .orElseGet(
                        () -> counted(months, sight.view().of(code).departures(months, sight.lastClosedMonth()), sight))
                .heedingWhatWasKnown(() -> sight.view().of(code).counts(), sight);
    }

    static ClosedMonths ofNation(int months, Sight sight) {
        return sight.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(outlook -> of(measured(outlook, months)))
                .orElseGet(() -> counted(months, nationDepartures(months, sight), sight))
                .heedingWhatWasKnown(() -> sight.view().counts(), sight);
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
                ratio.upper(),
                null);
    }

    private static ClosedMonths counted(int months, int departures, Sight sight) {
        return new ClosedMonths(months, sight.lastClosedMonth(), departures, null, null, null, null, null);
    }

    /** Without the ratio if no share of so few is shown: of those who left and of the others who still may. */
    ClosedMonths heedingFew(int atRisk, Sight sight) {
        return sight.isExact() || sight.disclosure().showsShareOf(atRisk + departures)
                ? this
                : new ClosedMonths(months, through, departures, expected, null, null, null, changed);
    }

    /** What has come to these months since the last register month closed; of released counts nothing does. */
    private ClosedMonths heedingWhatWasKnown(Supplier<CountsView> counts, Sight sight) {
        if (!sight.isExact()) {
            return this;
        }
        LocalDate close = sight.lastClosedMonth().atEndOfMonth();
        int known = counts.get().knownMonths().departures(through.minusMonths(months - 1), through, close);
        return new ClosedMonths(months, through, departures, expected, ratio, lower, upper, departures - known);
    }

    private static int nationDepartures(int months, Sight sight) {
        return sight.view().municipalities().values().stream()
                .mapToInt(view -> view.departures(months, sight.lastClosedMonth()))
                .sum();
    }
}
