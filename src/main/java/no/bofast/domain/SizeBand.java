package no.bofast.domain;

/** Size of a municipality by its inhabitants on 2024-01-01, largest first. */
public enum SizeBand {
    FROM_50000("50000+", 50_000),
    FROM_20000("20000-49999", 20_000),
    FROM_10000("10000-19999", 10_000),
    FROM_5000("5000-9999", 5_000),
    FROM_2000("2000-4999", 2_000),
    BELOW_2000("<2000", 0);

    private final String label;
    private final int least;

    SizeBand(String label, int least) {
        this.label = label;
        this.least = least;
    }

    /** As the tables write it. */
    public String label() {
        return label;
    }

    public static SizeBand of(int inhabitants) {
        for (SizeBand band : values()) {
            if (inhabitants >= band.least) {
                return band;
            }
        }
        throw new IllegalArgumentException("inhabitants must not be negative, got: " + inhabitants);
    }
}
