/**
 * The live stream: who listens, and what they are told as server-sent events.
 *
 * <p>May depend on {@code access}, {@code domain}, {@code http.server}, {@code http.figures}, {@code view}. Start with
 * {@link no.bofast.http.stream.LiveStream}.
 */
package no.bofast.http.stream;
