package no.bofast.topology;

import java.util.List;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.Prospect;

/**
 * What is remembered of the forecasts sent for one month.
 *
 * @param digest of all their numbers
 */
record SentMonth(List<MunicipalityCode> municipalities, long digest) {

    static final SentMonth NOTHING = new SentMonth(List.of(), 0);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static SentMonth of(ForecastBook.Made made) {
        List<MunicipalityCode> municipalities =
                made.prospects().stream().map(Prospect::municipality).toList();
        long digest = 1;
        for (Prospect prospect : made.prospects()) {
            for (Prospect.Series series : prospect.series()) {
                digest = with(digest, series.expected());
                digest = with(digest, series.variance());
                digest = with(digest, series.common());
            }
        }
        return new SentMonth(municipalities, digest);
    }

    private static long with(long digest, float[] numbers) {
        long with = digest;
        for (float number : numbers) {
            with = (Long.rotateLeft(with, 23) ^ Float.floatToIntBits(number)) * SPREAD;
        }
        return with;
    }
}
