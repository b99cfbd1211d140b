/**
 * Recomputes the numbers of alerts from the tables that {@code replay} writes, by a second way: sums over rows, no code of
 * {@code warning} or {@code domain.nation}, only their thresholds.
 */
package no.bofast.audit;
