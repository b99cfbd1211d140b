/**
 * The tables of the report: one class a file, rows of text.
 *
 * <p>May depend on {@code disclosure}, {@code domain}, {@code view}, {@code words}, {@code report.measures}, {@code report.model}. Start
 * with {@link no.bofast.report.tables.Report}.
 */
package no.bofast.report.tables;
