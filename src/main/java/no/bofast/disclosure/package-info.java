/**
 * Who may see exact counts, and what everyone else sees instead ({@code domain.md}, section 5); {@code release} makes what is released.
 *
 * <p>Depends on {@code domain} only; no I/O, no clock, no chance. Start with {@link no.bofast.disclosure.Disclosure}, then
 * {@link no.bofast.disclosure.release.ReleaseBook}.
 */
package no.bofast.disclosure;
