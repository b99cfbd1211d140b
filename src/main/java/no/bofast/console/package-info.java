/**
 * How a command talks with the person who runs it: progress, failures in one line, the wish to stop, exit codes.
 *
 * <p>May depend on nothing of Bofast. Start with {@link no.bofast.console.Narrator}.
 */
package no.bofast.console;
