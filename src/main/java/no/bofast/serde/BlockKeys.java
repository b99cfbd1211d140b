package no.bofast.serde;

import java.time.YearMonth;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;

/** The keys of the metrics topics: texts that a person can read, such as {@code month|5601|2017-08}. */
public final class BlockKeys {

    private static final String COHORT = "cohort";
    private static final String MONTH = "month";
    private static final String ARRIVAL = "arrival";
    private static final String STOCK = "stock";
    private static final String HAZARD = "hazard";
    private static final String CIRCUMSTANCES = "circumstances";

    private BlockKeys() {}

    public static String toText(BlockKey key) {
        String period = key.isOfMonth() ? key.month().toString() : Integer.toString(key.settlementYear());
        return kind(key.kind()) + "|" + key.municipality() + "|" + period;
    }

    private static String kind(BlockKey.Kind kind) {
        return switch (kind) {
            case COHORT -> COHORT;
            case MONTH -> MONTH;
            case ARRIVAL -> ARRIVAL;
            case STOCK -> STOCK;
            case HAZARD -> HAZARD;
            case SIDE -> CIRCUMSTANCES;
        };
    }

    public static BlockKey fromText(String text) {
        String[] part = text.split("\\|");
        MunicipalityCode municipality = MunicipalityCode.of(part[1]);
        return switch (part[0]) {
            case COHORT -> BlockKey.ofYear(municipality, Integer.parseInt(part[2]));
            case MONTH -> BlockKey.ofMonth(municipality, YearMonth.parse(part[2]));
            case ARRIVAL -> BlockKey.of(municipality, BlockKey.Kind.ARRIVAL, YearMonth.parse(part[2]));
            case STOCK -> new BlockKey(municipality, BlockKey.Kind.STOCK, Integer.parseInt(part[2]));
            case HAZARD -> new BlockKey(municipality, BlockKey.Kind.HAZARD, Integer.parseInt(part[2]));
            case CIRCUMSTANCES -> new BlockKey(municipality, BlockKey.Kind.SIDE, Integer.parseInt(part[2]));
            default -> throw new IllegalArgumentException("not the key of a block of counts: '" + text + "'");
        };
    }
}
