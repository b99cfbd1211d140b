/**
 * Asks a running instance, as its users do, over HTTP.
 *
 * <p>May depend on {@code config}, {@code cli.options}, {@code console}. Start with
 * {@link no.bofast.cli.client.MonitorApi}.
 */
package no.bofast.cli.client;
