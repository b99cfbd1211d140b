/**
 * The forecast as a table, and what it is made of out of published counts. Exact: for the operator's own file system.
 *
 * <p>May depend on {@code forecast}, {@code domain}, {@code report.tables}, {@code report.measures}, {@code view}. Start with {@link
 * no.bofast.report.forecast.ForecastTable}.
 */
package no.bofast.report.forecast;
