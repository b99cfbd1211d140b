package no.bofast.console;

/** A command can't do what it was asked; the message is one line for the person who asked. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
