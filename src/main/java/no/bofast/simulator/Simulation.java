package no.bofast.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.Submission;

/**
 * A synthetic register: the submissions of simulated people, day by day from the first day of the options on, without end.
 *
 * <p>{@link #period()} gives the days up to the last day of the options; {@link #nextDay()} goes on where it stopped, so that a
 * demonstration can live on. Lazy: holds the people and what is still to be registered, not the submissions. Not safe for
 * several threads.
 */
public final class Simulation {

    private final SimulationOptions options;
    private final World world;
    private LocalDate next;

    public Simulation(SimulationOptions options) {
        this(options, Model.load());
    }

    Simulation(SimulationOptions options, Model model) {
        this.options = options;
        this.world = new World(model, options);
        this.next = options.from();
    }

    /**
     * The submissions of the days that remain of the period, by register time, and a last one that says that the period is
     * complete. To be used once.
     */
    public Stream<Submission> period() {
        long days = Math.max(0, ChronoUnit.DAYS.between(next, options.to()) + 1);
        Stream<Submission> events =
                LongStream.range(0, days).boxed().flatMap(unused -> nextDay().submissions().stream());
        return Stream.concat(events, Stream.of(completeThrough(options.to())));
    }

    /** Lives through one more day, within the period or after it. */
    public Day nextDay() {
        LocalDate date = next;
        next = next.plusDays(1);
        return new Day(date, world.nextDay());
    }

    private static Submission completeThrough(LocalDate day) {
        return new Submission.CompleteThrough(endOf(day));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(RegisterTime.ZONE).toInstant();
    }

    /**
     * What the registers recorded on one day.
     *
     * @param submissions by register time; what is delivered again comes with the register time that it always had
     */
    public record Day(LocalDate date, List<Submission> submissions) {

        /** Says that the day is over and nothing more of it will come. */
        public Submission heartbeat() {
            return completeThrough(date);
        }
    }
}
