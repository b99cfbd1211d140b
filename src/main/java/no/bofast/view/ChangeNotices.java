package no.bofast.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.bofast.domain.MunicipalityCode;

/**
 * Gathers changes and tells listeners of them together, a few times a second at most.
 *
 * <p>The feeder marks, one thread of this class tells. A listener that dawdles holds up the others, so it should only put
 * the notice somewhere.
 */
public final class ChangeNotices implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ChangeNotices.class.getName());

    private final List<Consumer<ChangeNotice>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bofast-change-notices");
        thread.setDaemon(true);
        return thread;
    });
    private Set<MunicipalityCode> municipalities = new HashSet<>();
    private boolean alerts;
    private boolean clock;

    ChangeNotices(int perSecond) {
        long period = 1_000L / perSecond;
        teller.scheduleWithFixedDelay(this::tell, period, period, TimeUnit.MILLISECONDS);
    }

    private ChangeNotices() {}

    /** Tells nobody: for a view that is made whole before anyone sees it. */
    static ChangeNotices silent() {
        return new ChangeNotices();
    }

    /** Adds a listener; closing the handle removes it. */
    public Handle listen(Consumer<ChangeNotice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void municipality(MunicipalityCode code) {
        if (isHeard()) {
            municipalities.add(code);
        }
    }

    synchronized void alerts() {
        alerts = isHeard();
    }

    synchronized void clock() {
        clock = isHeard();
    }

    /** Who listens later looks at everything first, and needn't be told of what changed before. */
    private boolean isHeard() {
        return !listeners.isEmpty();
    }

    private void tell() {
        ChangeNotice notice = take();
        if (!notice.isNone()) {
            listeners.forEach(listener -> tell(listener, notice));
        }
    }

    private static void tell(Consumer<ChangeNotice> listener, ChangeNotice notice) {
        try {
            listener.accept(notice);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed at a change notice", e);
        }
    }

    private synchronized ChangeNotice take() {
        ChangeNotice notice = new ChangeNotice(municipalities, alerts, clock);
        municipalities = new HashSet<>();
        alerts = false;
        clock = false;
        return notice;
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }

    /** Removes a listener. */
    public interface Handle extends AutoCloseable {
        @Override
        void close();
    }
}
