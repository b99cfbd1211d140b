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
 * <p>The feeder marks, one thread of this class tells. A listener that fails or dawdles holds up the others, so it should
 * only put the notice somewhere.
 */
public final class ChangeNotices implements AutoCloseable {

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

    /** Adds a listener; closing the handle removes it. */
    public Handle listen(Consumer<ChangeNotice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void municipality(MunicipalityCode code) {
        municipalities.add(code);
    }

    synchronized void alerts() {
        alerts = true;
    }

    synchronized void clock() {
        clock = true;
    }

    private void tell() {
        ChangeNotice notice = take();
        if (!notice.isNone()) {
            listeners.forEach(listener -> listener.accept(notice));
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
