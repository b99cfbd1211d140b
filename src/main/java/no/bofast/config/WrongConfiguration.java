package no.bofast.config;

/** The configuration can't be used; the message is one line that says where and why. */
public final class WrongConfiguration extends RuntimeException {

    public WrongConfiguration(String message) {
        super(message);
    }
}
