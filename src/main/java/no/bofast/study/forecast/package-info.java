/**
 * How good forecasts would have been: made from what happened before some month of the past, and held against what came.
 *
 * <p>May depend on {@code forecast}, {@code forecast.released}, {@code disclosure.release}, {@code domain}, {@code domain.person}, {@code ingest}, {@code serde}, {@code report.tables}. Start with {@link no.bofast.study.forecast.BackTest}.
 */
package no.bofast.study.forecast;
