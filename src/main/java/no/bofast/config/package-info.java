/**
 * Where settings come from: a file, the environment, the command line; each stronger than the one before.
 *
 * <p>Needs only Java and picocli. A feature's settings are the options of one class of {@code cli} that is marked
 * {@link no.bofast.config.Feature}, and one record of the feature's own that the class makes of them. Start with
 * {@link no.bofast.config.Configuration}.
 */
package no.bofast.config;
