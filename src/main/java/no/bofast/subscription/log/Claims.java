package no.bofast.subscription.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts of the work that an instance has been given: each is claimed at once, and owned when the instance knows enough for it.
 *
 * <p>A part that is lost and given again is another claim, so that what the first one waited for doesn't make the second one owned.
 * For many threads; at most one claim a part.
 */
final class Claims {

    private final Map<Integer, Claim> held = new ConcurrentHashMap<>();

    /** One claim of one part; told from every other by its identity. */
    private static final class Claim {
        private volatile boolean isOwned;
    }

    /** Claims parts; returns what makes them owned, as far as they are still held by this claim then. */
    Runnable claim(Collection<Integer> parts) {
        Map<Integer, Claim> claimed = new HashMap<>();
        parts.forEach(part -> claimed.put(part, new Claim()));
        held.putAll(claimed);
        return () -> claimed.values().forEach(claim -> claim.isOwned = true);
    }

    void lose(Collection<Integer> parts) {
        parts.forEach(held::remove);
    }

    boolean isOwn(int part) {
        Claim claim = held.get(part);
        return claim != null && claim.isOwned;
    }
}
