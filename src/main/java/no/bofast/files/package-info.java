/**
 * Files that commands write: whole or not at all, readable by their owner only, in directories that are tried before any work.
 *
 * <p>May depend on {@code console}. Start with {@link no.bofast.files.AtomicFile}.
 */
package no.bofast.files;
