package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.CountSink;
import no.bofast.domain.RegisterEvent;

/**
 * One person's facts in their order, in stretches of some dozens, and what is known by them; facts come and go from one register
 * date to the next.
 *
 * <p>A fact changes what its own stretch tells and, mostly, nothing of what comes later: walking goes on only until it stands where it
 * stood before. So going through all that was ever known of a person takes little more work than sorting it, in whatever order it
 * was registered; most people have one stretch. Used once, by one thread.
 */
final class FactsInStretches {

    /** Few enough to be walked through for each change, and so many that thousands of facts are in some dozens of stretches. */
    private static final int LONGEST = 64;

    private final Counting counting;
    private final int longest;
    private final List<Stretch> stretches = new ArrayList<>(1);
    /** By the facts when they were counted last. */
    private StretchFindings counted = StretchFindings.NONE;
    /** The last stretch of what was taken for counted; null once something was put behind it. */
    private Stretch end;

    FactsInStretches(Counting counting) {
        this(counting, LONGEST);
    }

    /** @param longest how many facts there are in a stretch at most: nothing but the work that it takes depends on it */
    FactsInStretches(Counting counting, int longest) {
        this.counting = counting;
        this.longest = longest;
        stretches.add(new Stretch());
    }

    /** The facts in their order. */
    List<RegisterEvent> facts() {
        List<RegisterEvent> facts = new ArrayList<>();
        stretches.forEach(stretch -> facts.addAll(stretch.facts()));
        return facts;
    }

    void add(RegisterEvent event) {
        int place = placeOf(event);
        Stretch stretch = stretches.get(place);
        if (stretch == end && stretch.endsBefore(event)) {
            end = null;
            stretch = new Stretch();
            stretches.add(++place, stretch);
        }
        stretch.add(event);
        if (stretch.size() > longest) {
            stretches.add(place + 1, stretch.split());
        }
    }

    void remove(RegisterEvent event) {
        stretches.get(placeOf(event)).remove(event);
    }

    private int placeOf(RegisterEvent event) {
        int place = stretches.size() - 1;
        while (place > 0 && !stretches.get(place).beginsBy(event)) {
            place--;
        }
        return place;
    }

    /** Counts what is known by the facts now, less what was known when it was counted last. */
    void count(CountSink counts, LocalDate registeredOn, int sign) {
        walkOn();
        if (hasNews()) {
            StretchFindings found = StretchFindings.in(stretches);
            new DatedDifference(found, counted, counting, counts, registeredOn, sign).countOf(stretches);
            counted = found;
        }
        stretches.forEach(Stretch::count);
    }

    /** Most facts that come behind all others change nothing: the address lies in the same municipality. */
    private boolean hasNews() {
        if (counted.isProvisional()) {
            return true;
        }
        for (Stretch stretch : stretches) {
            if (stretch.hasNews()) {
                return true;
            }
        }
        return false;
    }

    /** Takes what is known by the facts for counted; returns it. */
    Knowledge counted() {
        walkOn();
        counted = StretchFindings.in(stretches);
        stretches.forEach(Stretch::count);
        end = stretches.get(stretches.size() - 1);
        return known();
    }

    /** What was known when it was counted last. */
    Knowledge known() {
        return counted.knowledge();
    }

    /** All secondary moves in their order, by the facts when they were counted last; none of them told as the departure. */
    List<Residence.Arrival> moves() {
        return stretches.stream()
                .flatMap(stretch -> stretch.passage().arrivals().stream())
                .toList();
    }

    private void walkOn() {
        lookAhead();
        walk();
    }

    private void lookAhead() {
        Ahead after = Ahead.NOTHING;
        boolean isNews = false;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            isNews = stretches.get(i).look(after, isNews, i == 0);
            after = stretches.get(i).ahead();
        }
    }

    private void walk() {
        Position position = Position.START;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Ahead after = i + 1 < stretches.size() ? stretches.get(i + 1).ahead() : Ahead.NOTHING;
            stretch.walk(position, after, counting);
            position = stretch.passage().to();
        }
    }
}
