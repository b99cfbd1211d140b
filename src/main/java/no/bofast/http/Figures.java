package no.bofast.http;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.Share;
import no.bofast.http.Payloads.Window;
import no.bofast.view.Expectation;
import no.bofast.view.MunicipalityView;
import no.bofast.view.Outlook;
import no.bofast.view.Standing;

/** The main figures of a municipality, as they may be shown. */
record Figures(
        int settled,
        int residents,
        int departed,
        int atRisk,
        Window threeMonths,
        Window twelveMonths,
        Share outMigrationShare) {

    static Figures of(MunicipalityCode code, Desk desk) {
        MunicipalityView view = desk.view().of(code);
        return of("municipality/" + code, view.standing(), Windows.of(code, view, desk), desk.release());
    }

    static Figures of(String place, Standing standing, Windows windows, Release release) {
        int settled = release.count(place + "/settled", standing.settled());
        int departed = release.count(place + "/departed", standing.departed());
        return new Figures(
                settled,
                release.count(place + "/residents", standing.residents()),
                departed,
                release.count(place + "/at-risk", standing.atRisk()),
                windows.three(),
                windows.twelve(),
                release.share(departed, settled));
    }

    /** The two windows over which departures are held against those to expect. */
    record Windows(Window three, Window twelve) {

        static Windows of(MunicipalityCode code, MunicipalityView view, Desk desk) {
            Optional<Outlook> outlook = desk.view().outlook(code);
            YearMonth last = outlook.map(Outlook::month).orElseGet(desk::month);
            return new Windows(
                    window(code, desk, 3, outlook.map(Outlook::threeMonths), view.months(), last),
                    window(code, desk, 12, outlook.map(Outlook::twelveMonths), view.months(), last));
        }

        private static Window window(
                MunicipalityCode code,
                Desk desk,
                int months,
                Optional<Expectation> expectation,
                SortedMap<YearMonth, Map<MonthMeasure, Integer>> series,
                YearMonth last) {
            int departures = expectation.map(Expectation::observed).orElseGet(() -> departures(series, months, last));
            int released = desk.release()
                    .count("municipality/" + code + "/departures/" + last + "/" + months, departures);
            return expectation
                    .map(known -> Window.of(known, released))
                    .orElseGet(() -> Window.unexpected(months, released));
        }
    }

    /** Departures of so many months, ending with the last one. */
    static int departures(SortedMap<YearMonth, Map<MonthMeasure, Integer>> series, int months, YearMonth last) {
        return series.subMap(last.minusMonths(months - 1L), last.plusMonths(1)).values().stream()
                .mapToInt(sums -> sums.getOrDefault(MonthMeasure.DEPARTURES, 0))
                .sum();
    }
}
