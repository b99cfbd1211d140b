/**
 * The settings of commands: one class a feature, read and checked once; converters of their values.
 *
 * <p>May depend on everything but the commands. Start with {@link no.bofast.cli.options.InstanceOptions}.
 */
package no.bofast.cli.options;
