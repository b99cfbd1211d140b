package no.bofast.cli;

/** A command can't do what it was asked; the message is one line for the person who asked. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
