package no.bofast.cluster;

/** Waits a moment before somebody is asked again. */
public final class Pause {

    private Pause() {}

    /** Waits; a thread that is asked to end doesn't, and stays asked. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
