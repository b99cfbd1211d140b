/**
 * The counts of one municipality: how signed changes add up in its cells.
 *
 * <p>Depends on {@code domain} only. Start with {@link no.bofast.domain.municipality.CellCount}.
 */
package no.bofast.domain.municipality;
