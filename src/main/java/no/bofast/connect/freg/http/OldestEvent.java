package no.bofast.connect.freg.http;

import java.io.IOException;

/**
 * Finds the oldest event that the register keeps, by halving: some thirty questions, so many that the register may well ask to wait
 * between two. What was found until then is kept. For one thread.
 */
final class OldestEvent {

    private final EventList list;
    private long low;
    private long high = -1;

    OldestEvent(EventList list) {
        this.list = list;
    }

    /** Its number; that of the event to come if none is kept. */
    long find() throws IOException {
        if (high < 0) {
            low = 0;
            high = list.latest() + 1;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (list.isKept(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        high = -1;
        return low;
    }
}
