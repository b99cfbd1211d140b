package no.bofast.view;

import java.util.function.Supplier;

/**
 * The read model twice: as it is now, and as it was last released.
 *
 * @param live exact, for those who may see every count
 * @param released what everyone may see, always that of one whole release
 * @param releases tells of each new release
 */
public record Views(MonitorView live, Supplier<MonitorView> released, ChangeNotices releases) {

    /** Where everyone sees everything: nothing is made for the public. */
    public static Views same(MonitorView view) {
        return new Views(view, () -> view, view.notices());
    }
}
