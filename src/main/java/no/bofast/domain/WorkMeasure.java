package no.bofast.domain;

/** What is counted of the work of those who departed, where anything is known of it. Stored, so new constants go last. */
public enum WorkMeasure {
    /** They departed. */
    MOVED,
    /** Of them: had work on the day before the move. */
    HAD_WORK,
    /** Of those: had that work in the municipality that they moved to: the job first, the move later. */
    JOB_FIRST,
    /** Had no work on the day before the move, and came to work so many calendar months after it. */
    TO_WORK,
    /** Had work on the day before the move, and were without so many calendar months after it. */
    OUT_OF_WORK;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
