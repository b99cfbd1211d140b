package no.bofast.http;

import no.bofast.http.Payloads.Share;

/**
 * One group of a municipality.
 *
 * @param departures of the last 12 closed months
 * @param atRisk settled and not departed or lost until then
 * @param share departures of the 12 months among those at risk when they began
 */
record GroupPayload(String dimension, String category, int settled, int departures, int atRisk, Share share) {}
