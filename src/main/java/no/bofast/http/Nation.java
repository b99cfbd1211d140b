package no.bofast.http;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.Window;
import no.bofast.view.Expectation;
import no.bofast.view.MunicipalityView;
import no.bofast.view.Outlook;
import no.bofast.view.Standing;

/** Sums over all municipalities, the pseudo-municipality {@code 0000} included. */
final class Nation {

    private static final String PLACE = "nation";

    private Nation() {}

    static Figures figures(Desk desk) {
        Standing standing = desk.view().municipalities().values().stream()
                .map(MunicipalityView::standing)
                .reduce(Standing.NONE, Standing::plus);
        Figures.Windows windows = new Figures.Windows(
                window(desk, 3, Outlook::threeMonths), window(desk, 12, Outlook::twelveMonths));
        return Figures.of(PLACE, standing, windows, desk.release());
    }

    private static Window window(Desk desk, int months, Function<Outlook, Expectation> of) {
        List<Outlook> outlooks = outlooks(desk);
        YearMonth last = outlooks.stream().map(Outlook::month).max(YearMonth::compareTo).orElseGet(desk::month);
        int departures = desk.view().municipalities().values().stream()
                .mapToInt(view -> Figures.departures(view.months(), months, last))
                .sum();
        int released = desk.release().count(PLACE + "/departures/" + last + "/" + months, departures);
        if (outlooks.isEmpty()) {
            return Window.unexpected(months, released);
        }
        double expected = outlooks.stream().map(of).mapToDouble(Expectation::expected).sum();
        return new Window(
                months, released, Payloads.rounded(expected, 1), Payloads.rounded(released / expected, 2), null, null);
    }

    private static List<Outlook> outlooks(Desk desk) {
        return desk.view().municipalities().entrySet().stream()
                .map(Map.Entry<MunicipalityCode, MunicipalityView>::getKey)
                .map(desk.view()::outlook)
                .flatMap(Optional::stream)
                .toList();
    }
}
