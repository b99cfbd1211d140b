package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Prospect;
import no.bofast.schema.ForecastMeasureCode;
import no.bofast.schema.ForecastRecord;
import no.bofast.schema.ForecastSeries;

/** Forecasts, to and from the records of their metrics topic. */
public final class ForecastRecords {

    private static final EnumSymbols<ForecastMeasure, ForecastMeasureCode> MEASURES =
            EnumSymbols.of(ForecastMeasure.class, ForecastMeasureCode.class);
    private static final String KIND = "forecast" + Topics.KEY_SEPARATOR;

    private ForecastRecords() {}

    /** Of a municipality's forecast whose first month is one. */
    public static String key(MunicipalityCode municipality, int origin) {
        return KIND + municipality + Topics.KEY_SEPARATOR + MonthNumber.month(origin);
    }

    /** Whether a key is that of a forecast. */
    public static boolean isKey(String key) {
        return key.startsWith(KIND);
    }

    /** A forecast that isn't kept any more, by the key of its record. */
    public static Prospect gone(String key) {
        int end = key.indexOf(Topics.KEY_SEPARATOR, KIND.length());
        return new Prospect(
                MunicipalityCode.of(key.substring(KIND.length(), end)), origin(key.substring(end + 1)), List.of());
    }

    public static ForecastRecord record(Prospect prospect) {
        return new ForecastRecord(
                prospect.municipality().toString(),
                MonthNumber.month(prospect.origin()).toString(),
                prospect.series().stream().map(ForecastRecords::series).toList());
    }

    private static ForecastSeries series(Prospect.Series series) {
        return new ForecastSeries(
                MEASURES.symbol(series.measure()),
                numbers(series.expected()),
                numbers(series.variance()),
                numbers(series.common()));
    }

    private static List<Float> numbers(float[] numbers) {
        List<Float> list = new ArrayList<>(numbers.length);
        for (float number : numbers) {
            list.add(number);
        }
        return list;
    }

    public static Prospect prospect(ForecastRecord record) {
        return new Prospect(
                MunicipalityCode.of(record.getMunicipality()),
                origin(record.getMonth()),
                record.getSeries().stream()
                        .filter(series -> series.getMeasure() != ForecastMeasureCode.UNKNOWN)
                        .map(ForecastRecords::series)
                        .toList());
    }

    private static Prospect.Series series(ForecastSeries series) {
        return new Prospect.Series(
                MEASURES.value(series.getMeasure()),
                numbers(series.getExpected()),
                numbers(series.getVariance()),
                numbers(series.getCommon()));
    }

    private static float[] numbers(List<Float> list) {
        float[] numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i);
        }
        return numbers;
    }

    private static int origin(String month) {
        return MonthNumber.of(YearMonth.parse(month));
    }
}
