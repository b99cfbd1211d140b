package no.bofast.topology;

/**
 * How large records may be that hold what others wrote, in bytes of key, value and headers together.
 *
 * @param deadLetter a dead letter; a larger one is cut
 * @param stray a record that is brought to the partition where it belongs
 */
public record RecordLimits(int deadLetter, int stray) {

    /** What Kafka takes unless it is told otherwise, less what it adds itself. */
    public static final RecordLimits DEFAULT = new RecordLimits(1_000_000, 1_000_000);
}
