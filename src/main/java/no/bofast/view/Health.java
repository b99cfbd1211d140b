package no.bofast.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides whether this instance is alive, and whether it is ready to answer.
 *
 * <p>Alive is a matter of state; ready must be proven by progress: the input is counted to within a bound, or the counting
 * advances. A running state alone proves nothing.
 *
 * <pre>
 *  ┌──────────┐  the monitor   ┌─────────────┐  at the end of the input, ┌──────┐
 *  │ STARTING │ ─────────────▶ │ CATCHING_UP │ ────────────────────────▶ │  UP  │  ready while hardly anything waits,
 *  └──────────┘  runs          └─────────────┘  and that is shown        └──────┘  or the counting advances
 *   not ready                    not ready                                  │
 *       │                            │               asked to stop          │
 *       └────────────────────────────┴──────────────┬───────────────────────┤ a bug
 *                                                   ▼                       ▼
 *                                            ┌──────────┐              ┌────────┐
 *                                            │ STOPPING │              │ FAILED │  from any state; neither alive nor ready:
 *                                            └──────────┘              └────────┘  only a restart helps
 *                                             not ready
 * </pre>
 *
 * @param mostBehind events that may be waiting while the instance still counts as caught up
 * @param longestPause how long progress may pause before work that waits counts as stuck
 */
public record Health(long mostBehind, Duration longestPause) {

    public static final Health DEFAULT = new Health(100, Duration.ofSeconds(60));

    /** Whether the streams of an instance run. */
    public enum Streams {
        STARTING,
        /** They run, but have never been at the end of the input since the start. */
        CATCHING_UP,
        UP,
        /** The input was given partitions since the start, so that what is counted from now on is wrong. */
        OUTGROWN,
        /** The instance was asked to stop. */
        STOPPING,
        FAILED
    }

    /**
     * What the decisions are made from.
     *
     * @param ends by input partition, the end offset; empty if the broker doesn't answer
     * @param waitingSince when events that wait were first seen; those that came after a long silence have not waited as long
     * @param trouble what is wrong while the instance goes on, in a sentence
     */
    public record Vitals(
            Streams streams,
            Progress progress,
            Optional<Map<Integer, Long>> ends,
            Instant now,
            Optional<Instant> waitingSince,
            Optional<String> trouble) {

        /** Of an instance that nothing is wrong with. */
        public Vitals(Streams streams, Progress progress, Optional<Map<Integer, Long>> ends, Instant now) {
            this(streams, progress, ends, now, Optional.empty(), Optional.empty());
        }

        public Vitals with(Streams streams) {
            return new Vitals(streams, progress, ends, now, waitingSince, trouble);
        }

        public Vitals with(Optional<Instant> waitingSince) {
            return new Vitals(streams, progress, ends, now, waitingSince, trouble);
        }

        public Vitals in(String trouble) {
            return new Vitals(streams, progress, ends, now, waitingSince, Optional.of(trouble));
        }

        /** So long nothing was counted though events waited. */
        Duration pause() {
            Instant begun =
                    waitingSince.filter(progress.lastAdvance()::isBefore).orElse(progress.lastAdvance());
            return Duration.between(begun, now);
        }
    }

    /** A decision with its reason, one sentence. */
    public record Verdict(boolean ok, String reason) {

        Verdict and(Optional<String> trouble) {
            return trouble.map(more -> new Verdict(ok, reason + " " + more)).orElse(this);
        }
    }

    /** Whether the process should go on; if not, only a restart helps. */
    public Verdict live(Vitals vitals) {
        return vitals.streams() == Streams.FAILED
                ? new Verdict(false, "The streams have failed; a restart is needed.")
                : new Verdict(true, "The streams have not failed.");
    }

    /** Whether the answers of this instance are worth asking for; what is wrong with a part of them is told beside. */
    public Verdict ready(Vitals vitals) {
        return readiness(vitals).and(silence(vitals)).and(vitals.trouble());
    }

    /** Nobody would find by themselves that it isn't the monitor that is late. */
    private static Optional<String> silence(Vitals vitals) {
        List<Integer> silent = vitals.ends().map(Progress::silent).orElse(List.of());
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("No record ever was in partition "
                        + silent.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " of the input, so the register clock stands: send heartbeats to all.");
    }

    private Verdict readiness(Vitals vitals) {
        return switch (vitals.streams()) {
            case FAILED -> new Verdict(false, "The streams have failed.");
            case STOPPING -> new Verdict(false, "The instance is stopping.");
            case STARTING -> new Verdict(false, "The streams are starting or being reassigned.");
            case CATCHING_UP -> new Verdict(false, "Not caught up with the input since the start yet.");
            case OUTGROWN -> new Verdict(false, "Partitions were added to the input; the log says what to do.");
            case UP -> byProgress(vitals);
        };
    }

    /** Whether hardly anything of the input waits. */
    public boolean isCaughtUp(Vitals vitals) {
        return vitals.ends()
                .map(ends -> vitals.progress().behind(ends) <= mostBehind)
                .orElse(false);
    }

    private Verdict byProgress(Vitals vitals) {
        if (vitals.ends().isEmpty()) {
            return new Verdict(false, "The broker does not tell how far the input goes.");
        }
        long behind = vitals.progress().behind(vitals.ends().get());
        if (behind <= mostBehind) {
            return new Verdict(true, "Caught up with the input (" + behind + " events behind).");
        }
        if (!vitals.progress().hasStarted()) {
            return new Verdict(false, "Nothing has been counted yet; " + behind + " events wait.");
        }
        return byPause(behind, vitals.pause());
    }

    private Verdict byPause(long behind, Duration pause) {
        return pause.compareTo(longestPause) <= 0
                ? new Verdict(true, "Advancing, " + behind + " events behind.")
                : new Verdict(false, behind + " events behind, and no progress for " + pause.toSeconds() + " seconds.");
    }
}
