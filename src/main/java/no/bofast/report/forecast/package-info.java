/**
 * The forecast as a table. Exact: for the operator's own file system.
 *
 * <p>May depend on {@code forecast}, {@code domain}, {@code report.tables}, {@code report.measures}. Start with {@link
 * no.bofast.report.forecast.ForecastTable}.
 */
package no.bofast.report.forecast;
