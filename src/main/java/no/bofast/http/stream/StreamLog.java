package no.bofast.http.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import no.bofast.view.ChangeNotice;

/**
 * The latest notices of the live stream, numbered, so that a reader who lost the connection can go on where it was.
 *
 * <p>Ids are {@code run-number}; an id of another run of the server, or too old, can't be resumed from.
 */
final class StreamLog {

    /** Four a second at most: two minutes and more. */
    private static final int KEPT = 500;

    private final String run;
    private final Deque<ChangeNotice> notices = new ArrayDeque<>();
    private long last;

    StreamLog(String run) {
        this.run = run;
    }

    synchronized void add(ChangeNotice notice) {
        notices.addLast(notice);
        last++;
        if (notices.size() > KEPT) {
            notices.removeFirst();
        }
    }

    synchronized String lastId() {
        return run + "-" + last;
    }

    /** All that came after an id, in one; empty if that can't be told. */
    synchronized Optional<ChangeNotice> since(String id) {
        long number = id.matches(run + "-\\d{1,18}") ? Long.parseLong(id.substring(run.length() + 1)) : -1;
        long missed = last - number;
        if (number < 0 || missed < 0 || missed > notices.size()) {
            return Optional.empty();
        }
        return Optional.of(notices.stream().skip(notices.size() - missed).reduce(ChangeNotice.NONE, ChangeNotice::and));
    }
}
