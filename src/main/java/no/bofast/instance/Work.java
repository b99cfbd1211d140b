package no.bofast.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.RightsRules;
import no.bofast.reference.ReferenceTables;
import no.bofast.warning.WarningSettings;

/** How one instance is to work. */
public record Work(
        Path stateDirectory,
        int threads,
        int standbys,
        Duration emitInterval,
        WarningSettings warning,
        Duration stopTimeout,
        Optional<ReleaseKey> releaseKey,
        RightsRules rights,
        FutureTimes futureTimes,
        ErasureTerms erasure) {

    /** Least time between two publications of a count, unless an operator wants another. */
    public static final Duration EMIT_INTERVAL = Duration.ofMillis(100);

    private static final Duration USUAL_STOP = Duration.ofSeconds(30);

    /** Alone, with time to stop, and on a register that may live ahead of the wall clock. */
    public Work(Path stateDirectory, int threads) {
        this(stateDirectory, threads, WarningSettings.DEFAULTS, ReferenceTables.rights());
    }

    /** The same, with thresholds and rules of one's own. */
    public Work(Path stateDirectory, int threads, WarningSettings warning, RightsRules rights) {
        this(
                stateDirectory,
                threads,
                0,
                EMIT_INTERVAL,
                warning,
                USUAL_STOP,
                Optional.empty(),
                rights,
                FutureTimes.ALLOWED,
                ErasureTerms.DEFAULT);
    }

    /** The same with releases, made with a key. */
    public Work with(Optional<ReleaseKey> key) {
        return new Work(
                stateDirectory,
                threads,
                standbys,
                emitInterval,
                warning,
                stopTimeout,
                key,
                rights,
                futureTimes,
                erasure);
    }

    /** The same on a register of another kind. */
    public Work with(FutureTimes times) {
        return new Work(
                stateDirectory,
                threads,
                standbys,
                emitInterval,
                warning,
                stopTimeout,
                releaseKey,
                rights,
                times,
                erasure);
    }

    /** The same with another time for erasures. */
    public Work with(ErasureTerms terms) {
        return new Work(
                stateDirectory,
                threads,
                standbys,
                emitInterval,
                warning,
                stopTimeout,
                releaseKey,
                rights,
                futureTimes,
                terms);
    }
}
