/**
 * The one way out for every number ({@code domain.md}, section 5): rounding, and who may see what exactly.
 *
 * <p>Depends on {@code domain} only; no I/O, no clock, no chance. Start with {@link no.bofast.disclosure.Disclosure}.
 */
package no.bofast.disclosure;
