/**
 * Folkeregisteret's event list over HTTP, with tokens of Maskinporten.
 *
 * <p>May depend on OkHttp, Jackson and Nimbus. Start with {@link no.bofast.connect.freg.http.EventList}.
 */
package no.bofast.connect.freg.http;
