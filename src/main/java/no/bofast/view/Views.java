package no.bofast.view;

/**
 * The read model twice: as it is now, and as it was published.
 *
 * @param live for those who may see every count exactly
 * @param published changes in batches; for everyone else
 */
public record Views(MonitorView live, MonitorView published) {

    /** Without batches: everyone sees everything at once. */
    public static Views same(MonitorView view) {
        return new Views(view, view);
    }
}
