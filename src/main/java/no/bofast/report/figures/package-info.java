/**
 * The report as one HTML page with figures.
 *
 * <p>May depend on {@code report.tables}, {@code report.files}. Start with {@link no.bofast.report.figures.Page}.
 */
package no.bofast.report.figures;
