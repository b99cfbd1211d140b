package no.bofast.warning;

import java.time.YearMonth;
import java.util.Optional;

/**
 * The three things that an alert says at every time: what it was raised on, its peak, and how it is.
 *
 * @param raised what it was raised on
 * @param peak the strongest evidence that it ever had: of the greatest severity, then the greatest ratio
 * @param now the last three closed months against what is expected of them ({@code INFLUX}: first arrivals; else departures)
 * @param asExpectedSince the first of the months through the last closed one that are credibly as expected, with what came since; empty
 *     if they aren't, or are too few to tell
 * @param circumstances the moment that the circumstances are of, where the alert is told of as it stands later; empty where it is told of
 *     as it was then, and so in every change
 */
public record AlertCourse(
        Moment raised, Moment peak, Measured now, Optional<YearMonth> asExpectedSince, Optional<Moment> circumstances) {

    public AlertCourse(Moment raised, Moment peak, Measured now, Optional<YearMonth> asExpectedSince) {
        this(raised, peak, now, asExpectedSince, Optional.empty());
    }

    /** The same with circumstances of an earlier moment. */
    AlertCourse withCircumstancesOf(Moment moment) {
        return new AlertCourse(raised, peak, now, asExpectedSince, Optional.of(moment));
    }
}
