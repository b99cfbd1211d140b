package no.bofast.topology;

/** Whether the instance has been asked to stop, for those who may be long at one thing. For many threads. */
public final class Stopping {

    private volatile boolean isAsked;

    void ask() {
        isAsked = true;
    }

    /** Throws {@link CutOff} if the instance has been asked to stop. */
    void check() {
        if (isAsked) {
            throw new CutOff();
        }
    }

    /** Ends what is under way: the transaction that is open is taken back, and whoever takes over does it again. */
    static final class CutOff extends RuntimeException {
        private CutOff() {
            super("a stop cuts off what would take long");
        }
    }
}
