package no.bofast.topology;

/** How much of the heap the people of one partition may take, as numbers of events that wait and of states at hand. */
final class HeapShare {

    /** An event that waits, and a person's state, each take about so much of the heap. */
    private static final int BYTES_EACH = 400;
    /** What all partitions' events may take of the heap, and as much their states. */
    private static final int PART_OF_HEAP = 8;

    /**
     * How many events of all partitions may wait however large the heap is: before a commit all that wait are counted, which takes
     * a slow thread some four seconds, and the transaction must not outlast its timeout by that.
     */
    private static final int MOST_WAITING = 500_000;

    private HeapShare() {}

    /** How many events, and how many states, fit on a partition's part of the heap. */
    static int room(long heap, int partitions) {
        return Math.toIntExact(heap / PART_OF_HEAP / BYTES_EACH / partitions);
    }

    /** How many events of one partition may wait, of so many. */
    static int mostWaiting(long heap, int partitions) {
        return Math.min(room(heap, partitions), Math.max(1, MOST_WAITING / partitions));
    }
}
