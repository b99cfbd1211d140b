/**
 * The raw tables that {@code replay} and {@code tables} write: every count, exact.
 *
 * <p>May depend on {@code warning.baseline}, {@code domain}, {@code report.tables}, {@code report.files},
 * {@code report.measures}, {@code view}. Start with {@link no.bofast.report.counts.ReplayTables}.
 */
package no.bofast.report.counts;
