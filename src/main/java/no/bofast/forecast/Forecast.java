package no.bofast.forecast;

import no.bofast.domain.MunicipalityCode;

/**
 * What is to be expected of one place and measure.
 *
 * @param months how many months from the first one that isn't over, that one included: sums of so many, or the stock after them
 * @param common the part of the standard deviation that all places share, because it is the country that changes
 */
public record Forecast(
        MunicipalityCode municipality, ForecastMeasure measure, int months, CountDistribution count, double common) {}
