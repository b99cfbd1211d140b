package no.bofast.domain;

/** Part of the country (landsdel). */
public enum Region {
    NORD_NORGE("Nord-Norge"),
    TRONDELAG("Trøndelag"),
    VESTLANDET("Vestlandet"),
    SORLANDET("Sørlandet"),
    OSTLANDET("Østlandet");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /** As the tables write it. */
    public String label() {
        return label;
    }

    public static Region of(String label) {
        for (Region region : values()) {
            if (region.label.equals(label)) {
                return region;
            }
        }
        throw new IllegalArgumentException("unknown region: '" + label + "'");
    }
}
