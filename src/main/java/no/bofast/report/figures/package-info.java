/**
 * The report as one HTML page with figures.
 *
 * <p>May depend on {@code disclosure}, {@code domain}, {@code report.figures.svg}, {@code report.measures},
 * {@code words}, {@code report.model}, {@code report.tables}, {@code report.files}. Start with {@link no.bofast.report.figures.Page}.
 */
package no.bofast.report.figures;
