package no.bofast.ingest;

import java.nio.file.Path;

/**
 * A reading and where it came from, so that a rejection can be named and kept.
 *
 * @param lineNumber counted from 1, empty lines included
 * @param original the line's bytes without its line end, for whoever sets rejects aside; not to be changed
 */
public record LineReading(Path file, long lineNumber, byte[] original, Reading reading) {}
