/**
 * Asks a running instance, as its users do, over HTTP.
 *
 * <p>May depend on {@code cli.options}, {@code console}. Start with {@link no.bofast.cli.client.MonitorApi}.
 */
package no.bofast.cli.client;
