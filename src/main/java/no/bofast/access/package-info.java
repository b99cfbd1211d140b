/**
 * Who asks: callers, their roles, and how a request proves who it comes from.
 *
 * <p>May depend on {@code domain} and {@code disclosure}; knows nothing of HTTP beyond the value of one header. Start with
 * {@link no.bofast.access.Caller}.
 */
package no.bofast.access;
