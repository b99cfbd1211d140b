package no.bofast.report.measures;

/** Whether a municipality settled people continuously (kontinuitet): never three or more calendar years in a row without. */
public enum Continuity {
    YES,
    NO;

    private static final int LONG_PAUSE_YEARS = 3;

    static Continuity of(LifeTable table, SettlementYears years) {
        int pause = 0;
        int longest = 0;
        for (int year = years.from(); year <= years.to(); year++) {
            pause = table.settledIn(year) > 0 ? 0 : pause + 1;
            longest = Math.max(longest, pause);
        }
        return longest < LONG_PAUSE_YEARS ? YES : NO;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
