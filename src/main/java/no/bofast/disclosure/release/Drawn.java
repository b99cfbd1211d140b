package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the drawing of threes has come, day by day, for months whose releases are yet to be made. Kept to go on from, and never let out.
 *
 * @param through the last day of the register clock that threes were drawn for
 * @param open what each such month was counted and given so far, by municipality; the earliest first
 */
public record Drawn(LocalDate through, List<Release> open) {

    public Drawn {
        open = List.copyOf(open);
    }
}
