package no.bofast.testkit;

import java.util.Optional;
import no.bofast.connect.FateCounts;
import no.bofast.connect.run.Feed;

/** A connector that does nothing. */
public final class StillFeed implements Feed {

    private final FateCounts fates = new FateCounts();

    @Override
    public FateCounts fates() {
        return fates;
    }

    @Override
    public long lag() {
        return 0;
    }

    @Override
    public long people() {
        return 0;
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public long lost() {
        return 0;
    }

    @Override
    public boolean isReading() {
        return true;
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
