package no.bofast.topology;

import java.util.List;
import java.util.Optional;
import no.bofast.disclosure.release.Drawn;
import no.bofast.disclosure.release.Today;

/**
 * What a run has for the public.
 *
 * @param releases whose boundary the clock has passed, the earliest first
 * @param day the last day that threes were drawn for, if any was since the run before
 */
record PublicNews(List<Announcement> releases, Optional<Day> day) {

    static final PublicNews NONE = new PublicNews(List.of(), Optional.empty());

    /**
     * A day that threes were drawn for.
     *
     * @param drawn is stored, to go on from
     * @param today is told
     */
    record Day(Drawn drawn, Today today) {}
}
