/**
 * What is to come in the next months, municipality by municipality: who leaves, who arrives, who will live there.
 *
 * <p>A function of published counts and a month; depends on {@code domain} and {@code domain.hazard} only, without I/O, clock or chance. Months are
 * {@link no.bofast.domain.MonthNumber}s. Start with {@link no.bofast.forecast.Forecaster}; what it knows is a {@link
 * no.bofast.forecast.PlacesHistory}, what it tells are {@link no.bofast.forecast.Forecast}s. Places are in the order of their codes
 * throughout, so that equal counts give equal forecasts to the last bit.
 */
package no.bofast.forecast;
