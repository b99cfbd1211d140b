/**
 * How tables become files: CSV, JSON-stat, the history of alerts.
 *
 * <p>May depend on {@code domain}, {@code report.measures}, {@code warning}, {@code words}, {@code report.tables},
 * {@code files}. Start with {@link no.bofast.report.files.CsvFile}.
 */
package no.bofast.report.files;
