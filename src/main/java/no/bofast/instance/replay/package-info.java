/**
 * The whole monitor run over files until everything in them has been published.
 *
 * <p>May depend on {@code instance}, {@code ingest}, {@code feed}, {@code console}, {@code files}. Start with {@link no.bofast.instance.replay.Replay}.
 */
package no.bofast.instance.replay;
