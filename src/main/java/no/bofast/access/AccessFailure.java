package no.bofast.access;

/** What identifies callers can't be set up; one line: what, where, what to do. */
public final class AccessFailure extends RuntimeException {

    public AccessFailure(String message) {
        super(message);
    }

    public AccessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
