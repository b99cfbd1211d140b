/**
 * The forecast for the public: the same model over what was released, and over nothing else.
 *
 * <p>May depend on {@code domain}, {@code forecast}, {@code disclosure.release}; no I/O, no clock, no chance. Start with
 * {@link no.bofast.forecast.released.ReleasedForecast}.
 */
package no.bofast.forecast.released;
