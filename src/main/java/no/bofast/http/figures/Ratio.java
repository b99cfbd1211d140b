package no.bofast.http.figures;

import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;

/** The ratio of observed to expected departures with its 95 per cent credible bounds. */
record Ratio(Double ratio, Double lower, Double upper) {

    static Ratio of(Measured measured) {
        return rounded(measured.ratio(), measured.lower(), measured.upper());
    }

    static Ratio of(Evidence evidence) {
        return rounded(evidence.ratio(), evidence.lower(), evidence.upper());
    }

    private static Ratio rounded(double ratio, double lower, double upper) {
        return new Ratio(Payloads.rounded(ratio, 2), Payloads.rounded(lower, 2), Payloads.rounded(upper, 2));
    }
}
