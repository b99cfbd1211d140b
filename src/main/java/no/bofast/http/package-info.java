/**
 * The JSON API, the live stream, health, metrics and the web page's files.
 *
 * <p>May depend on {@code http.figures}, {@code http.server}, {@code http.stream}, {@code http.subscription},
 * {@code view}, {@code domain} and {@code reference}; knows nothing of Kafka. Start with {@link no.bofast.http.HttpServer}; each resource is a class.
 */
package no.bofast.http;
