package no.bofast.report.model;

/** What a model explains: having departed between two years since settlement, both included. */
public enum Horizon {
    WITHIN_7_YEARS(0, 7),
    WITHIN_5_YEARS(0, 5),
    YEARS_6_TO_7(6, 7),
    /** By the report's last year, however long ago the settlement was. */
    SO_FAR(0, Integer.MAX_VALUE - 1);

    private final int first;
    private final int last;

    Horizon(int first, int last) {
        this.first = first;
        this.last = last;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The last year since settlement that counts of those settled in a year, in a report through another. */
    int last(int settlementYear, int through) {
        return Math.min(last, through - settlementYear);
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
