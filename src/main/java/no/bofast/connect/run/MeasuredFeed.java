package no.bofast.connect.run;

import java.util.Optional;
import no.bofast.connect.FateCounts;

/** What can be asked of a connector: written by the thread that reads, and asked from any. */
abstract class MeasuredFeed implements Feed {

    private final FateCounts fates = new FateCounts();
    private volatile Optional<String> failure = Optional.empty();
    private volatile boolean isReading;
    private volatile long lag = -1;
    private volatile long people;
    private volatile long stateBytes;
    private volatile long lost;

    @Override
    public final FateCounts fates() {
        return fates;
    }

    @Override
    public final long lag() {
        return lag;
    }

    @Override
    public final long people() {
        return people;
    }

    @Override
    public final long stateBytes() {
        return stateBytes;
    }

    @Override
    public final long lost() {
        return lost;
    }

    @Override
    public final boolean isReading() {
        return isReading;
    }

    @Override
    public final Optional<String> failure() {
        return failure;
    }

    final void reads() {
        isReading = true;
        failure = Optional.empty();
    }

    final void pauses() {
        isReading = false;
    }

    /** Messages of others may quote what they were given: only what kind of failure it is gets on. */
    final void fails(Exception cause) {
        failure = Optional.of(cause.getClass().getSimpleName());
    }

    final void lags(long records) {
        lag = records;
    }

    final void remembers(long persons, long bytes) {
        people = persons;
        stateBytes = bytes;
    }

    /** Somebody else reads, or nobody: nothing is measured here. */
    final void knowsNothing() {
        lags(-1);
        remembers(0, 0);
    }

    final void loses(long records) {
        lost += records;
    }
}
