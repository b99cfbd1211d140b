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

    static ClosedMonths of(MunicipalityCode code, int months, FigureSource desk) {
        Counter counter = desk.counter(code);
        return desk.view()
                .outlook(code)
                .map(outlook -> of(measured(outlook, months), outlook.atRisk(), counter))
                .orElseGet(() -> counted(
                        months, desk.view().of(code).departures(months, desk.lastClosedMonth()), counter, desk));
    }

    static ClosedMonths ofNation(int months, FigureSource desk) {
        Counter counter = desk.nationCounter();
        return desk.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(outlook -> of(measured(outlook, months), outlook.atRisk(), counter))
                .orElseGet(() -> counted(months, nationDepartures(months, desk), counter, desk));
    }

    private static Measured measured(Outlook outlook, int months) {
        return months == 3 ? outlook.last3() : outlook.last12();
    }

    private static ClosedMonths of(Measured measured, int atRisk, Counter counter) {
        int shown = counter.count(measured.observed(), "departures");
        double expected = counter.expected(measured.expected(), atRisk);
        Ratio ratio = Ratio.of(measured, shown, expected, counter.isExact());
        return new ClosedMonths(
                measured.window().months(),
                measured.window().through(),
                shown,
                expected,
                ratio.ratio(),
                ratio.lower(),
                ratio.upper());
    }

    private static ClosedMonths counted(int months, int departures, Counter counter, FigureSource desk) {
        int shown = counter.count(departures, "departures");
        return new ClosedMonths(months, desk.lastClosedMonth(), shown, null, null, null, null);
    }

    /** Without the ratio if the reader may not see a share of so few: of those who left and of the others, as shown, who still may. */
    ClosedMonths heedingFew(int shownAtRisk, Counter counter) {
        return counter.isExact() || counter.showsShareOf(shownAtRisk + departures)
                ? this
                : new ClosedMonths(months, through, departures, expected, null, null, null);
    }

    private static int nationDepartures(int months, FigureSource desk) {
        return desk.view().municipalities().values().stream()
                .mapToInt(view -> view.departures(months, desk.lastClosedMonth()))
                .sum();
    }
}
