package no.bofast.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.disclosure.release.Release;
import no.bofast.warning.AlertChange;
import no.bofast.warning.released.ReleasedWarning;

/**
 * What the public sees: the view of the last release.
 *
 * <p>A release is shown when the feed has caught up, whole and at once: whoever asks gets an answer of one release. Written by one thread, read by
 * many.
 */
public final class Releases implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Releases.class.getName());

    private final ReleasedWarning warning;
    private final List<Release> made = new ArrayList<>();
    private final List<AlertChange> alerts = new ArrayList<>();
    private final ChangeNotices notices = new ChangeNotices(MonitorView.NOTICES_PER_SECOND);
    private volatile MonitorView shown = Editor.edit(List.of());
    private boolean isNews;
    private boolean isWarningLost;

    public Releases(ReleasedWarning warning) {
        this.warning = warning;
    }

    /**
     * The view of the last of some releases.
     *
     * @param made in their order
     * @param before only of those made before a register date, if one is given
     */
    public static MonitorView view(List<Release> made, Optional<LocalDate> before) {
        return Editor.edit(made.stream()
                .filter(release -> before.stream().allMatch(release.madeOn()::isBefore))
                .toList());
    }

    /** Takes in the next release. */
    public void put(Release release) {
        made.add(release);
        isNews = true;
        warn(release);
    }

    /** A fault of early warning must not hide what was released: alerts and outlooks are absent from then on. */
    private void warn(Release release) {
        try {
            if (!isWarningLost) {
                alerts.addAll(warning.take(release));
            }
        } catch (RuntimeException bug) {
            isWarningLost = true;
            alerts.clear();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "early warning failed at release " + release.covered() + "; no alerts are public until a restart",
                    bug);
        }
    }

    /** All that was published by now has been put: shows it. */
    public void caughtUp() {
        if (isNews) {
            isNews = false;
            shown = Editor.edit(made, alerts, isWarningLost ? List.of() : warning.outlooks());
            shown.municipalities().keySet().forEach(notices::municipality);
            notices.alerts();
            notices.clock();
        }
    }

    /** The view of the last release; an empty one before the first. */
    public MonitorView shown() {
        return shown;
    }

    /** Where to listen for new releases. */
    public ChangeNotices notices() {
        return notices;
    }

    @Override
    public void close() {
        notices.close();
    }
}
