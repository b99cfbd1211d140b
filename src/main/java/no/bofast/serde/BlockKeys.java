package no.bofast.serde;

import java.time.YearMonth;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;

/** The keys of the metrics topics: texts that a person can read, such as {@code month|5601|2017-08}. */
public final class BlockKeys {

    private static final String COHORT = "cohort";
    private static final String MONTH = "month";

    private BlockKeys() {}

    public static String toText(BlockKey key) {
        return switch (key.kind()) {
            case COHORT -> COHORT + "|" + key.municipality() + "|" + key.settlementYear();
            case MONTH -> MONTH + "|" + key.municipality() + "|" + key.month();
        };
    }

    public static BlockKey fromText(String text) {
        String[] part = text.split("\\|");
        MunicipalityCode municipality = MunicipalityCode.of(part[1]);
        return switch (part[0]) {
            case COHORT -> BlockKey.ofYear(municipality, Integer.parseInt(part[2]));
            case MONTH -> BlockKey.ofMonth(municipality, YearMonth.parse(part[2]));
            default -> throw new IllegalArgumentException("not the key of a block of counts: '" + text + "'");
        };
    }
}
