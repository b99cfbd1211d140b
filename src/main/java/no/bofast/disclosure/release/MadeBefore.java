package no.bofast.disclosure.release;

import java.util.Collection;
import java.util.Optional;

/**
 * What was made before, to go on from.
 *
 * @param releases in their order
 * @param drawn empty before the first day, and where releases were made month by month until now
 */
public record MadeBefore(Collection<Release> releases, Optional<Drawn> drawn) {}
