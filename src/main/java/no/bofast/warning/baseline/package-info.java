/**
 * The nation's counts month by month, and what they lead to expect: those at risk, hazards among peers, reporting delay
 * ({@code domain.md}, section 7).
 *
 * <p>Depends on {@code domain} only. Start with {@link no.bofast.warning.baseline.NationCounts}, which is what was registered by
 * some date, and {@link no.bofast.warning.baseline.Baseline}, which is what it leads to expect. Whole numbers are added up in any
 * order; fractions only ever in the order of municipality, settlement year and month, so that equal counts give equal results
 * to the last bit.
 */
package no.bofast.warning.baseline;
