/**
 * What every request passes: who asks, how often, how much; refusals, TLS, the page's files, health, metrics.
 *
 * <p>May depend on {@code config}, {@code disclosure}, {@code domain}, {@code subscription}, {@code access},
 * {@code view} (health), {@code words}, the HTTP server. Start with {@link no.bofast.http.server.HttpSettings}.
 */
package no.bofast.http.server;
