package no.bofast.http;

import java.time.YearMonth;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;

/**
 * Departures of the latest closed months against those to expect.
 *
 * @param through the last month
 * @param ratio null where nothing has been evaluated yet, and so are its bounds and what was expected
 */
record Window(
        int months, YearMonth through, int departures, Double expected, Double ratio, Double lower, Double upper) {

    static Window of(MunicipalityCode code, int months, Desk desk) {
        Counter counter = desk.counter(code);
        return measured(desk.view().outlook(code), months)
                .map(measured -> of(measured, counter))
                .orElseGet(() -> counted(
                        months, desk.view().of(code).departures(months, desk.lastClosedMonth()), counter, desk));
    }

    static Window ofNation(int months, Desk desk) {
        Counter counter = desk.nationCounter();
        return measured(desk.view().outlook(MunicipalityCode.PROTECTED), months)
                .map(measured -> of(measured, counter))
                .orElseGet(() -> counted(months, nationDepartures(months, desk), counter, desk));
    }

    private static Optional<Measured> measured(Optional<Outlook> outlook, int months) {
        return outlook.map(known -> months == 3 ? known.last3() : known.last12());
    }

    private static Window of(Measured measured, Counter counter) {
        int shown = counter.count(measured.observed(), "departures");
        Ratio ratio = Ratio.of(measured, shown, counter);
        return new Window(
                measured.window().months(),
                measured.window().through(),
                shown,
                Payloads.rounded(measured.expected(), 1),
                ratio.ratio(),
                ratio.lower(),
                ratio.upper());
    }

    private static Window counted(int months, int departures, Counter counter, Desk desk) {
        int shown = counter.count(departures, "departures");
        return new Window(months, desk.lastClosedMonth(), shown, null, null, null, null);
    }

    private static int nationDepartures(int months, Desk desk) {
        return desk.view().municipalities().values().stream()
                .mapToInt(view -> view.departures(months, desk.lastClosedMonth()))
                .sum();
    }
}
