package no.bofast.http.figures;

import no.bofast.http.figures.Payloads.Share;

/**
 * One group of a municipality.
 *
 * @param departed departures of all years
 * @param departures departures of the last 12 closed months
 * @param atRisk settled and neither departed nor lost
 * @param share departed / settled
 */
record GroupPayload(
        String dimension, String category, int settled, int departed, int departures, int atRisk, Share share) {}
