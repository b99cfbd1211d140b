package no.bofast.http.figures;

import no.bofast.view.ShownRatio;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;

/** The ratio of observed to expected departures with its 95 per cent credible bounds, as they may be shown. */
public record Ratio(Double ratio, Double lower, Double upper) {

    /** Of counts and expectations as shown; only who sees exact ones sees what was worked out from them. */
    public static Ratio of(Measured exact, int shown, double shownExpected, boolean isExact) {
        ShownRatio made = ShownRatio.of(shown, shownExpected);
        return isExact
                ? rounded(exact.ratio(), exact.lower(), exact.upper())
                : rounded(made.ratio(), made.lower(), made.upper());
    }

    /** Of an alert as it may be told. */
    static Ratio of(Evidence shown) {
        return rounded(shown.ratio(), shown.lower(), shown.upper());
    }

    private static Ratio rounded(double ratio, double lower, double upper) {
        return new Ratio(Payloads.rounded(ratio, 2), Payloads.rounded(lower, 2), Payloads.rounded(upper, 2));
    }
}
