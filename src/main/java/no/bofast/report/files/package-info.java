/**
 * How tables become files: CSV, JSON-stat, the history of alerts.
 *
 * <p>May depend on {@code report.tables}, {@code files}. Start with {@link no.bofast.report.files.CsvFile}.
 */
package no.bofast.report.files;
