/**
 * The command line: one command, one class; wires everything together.
 *
 * <p>May depend on everything, and nothing may depend on it. Start with {@link no.bofast.cli.Bofast}.
 */
package no.bofast.cli;
