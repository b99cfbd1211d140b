package no.bofast.connect.run;

import java.util.Optional;
import no.bofast.connect.FateCounts;

/** A connector at work, as who watches it sees it. Safe for several threads. */
public interface Feed extends AutoCloseable {

    /** Records by what became of them, since the start. */
    FateCounts fates();

    /** Records of the feed that are still to be read; negative while that isn't known. */
    long lag();

    /** People that are remembered. */
    long people();

    /** Bytes of the heap that they take. */
    long stateBytes();

    /** Records that the feed had deleted before they were read. */
    long lost();

    /** Whether it reads. */
    boolean isReading();

    /** Why it doesn't read, if that is known. */
    Optional<String> failure();

    @Override
    void close();
}
