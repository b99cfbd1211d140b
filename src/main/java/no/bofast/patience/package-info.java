/**
 * Waiting: a moment before somebody is asked again, and longer each time if they don't answer.
 *
 * <p>Depends on nothing. Start with {@link no.bofast.patience.Backoff}.
 */
package no.bofast.patience;
