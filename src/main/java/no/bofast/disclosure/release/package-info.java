/**
 * Releases: what the public sees, made once for everyone when the register clock passes a boundary ({@code domain.md}, section 5).
 *
 * <p>A release is made of threes. Exact counts of base cells ({@link no.bofast.disclosure.release.Strand}) come in, multiples of three go
 * out, in tables whose sums agree with each other: they are the tables of a register that could exist, in which nobody ever
 * is counted alone or by two, and which would have been released in exactly the same way. So whoever keeps all releases and reasons
 * perfectly can't tell the register that there is from that one, and of no count can they say that it is 1 or 2.
 *
 * <p>Depends on {@code domain} only; no I/O, no clock, no chance. Start with {@link no.bofast.disclosure.release.ReleaseBook}.
 */
package no.bofast.disclosure.release;
