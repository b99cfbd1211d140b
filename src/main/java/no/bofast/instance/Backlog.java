package no.bofast.instance;

import java.time.Instant;
import java.util.Optional;
import no.bofast.view.Health;

/**
 * Since when events wait, as far as was seen: nothing else tells when they came. Many that come at once after a long silence would
 * otherwise look like a counting that has stood still since the last one. For several threads.
 */
final class Backlog {

    private Optional<Instant> seen = Optional.empty();

    /** The vitals with what was seen of them and of those before. */
    synchronized Health.Vitals heeded(Health.Vitals vitals) {
        if (Health.DEFAULT.isCaughtUp(vitals)) {
            seen = Optional.empty();
        } else if (seen.stream().noneMatch(vitals.progress().lastAdvance()::isBefore)) {
            seen = Optional.of(vitals.now());
        }
        return vitals.with(seen);
    }
}
