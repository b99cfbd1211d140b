package no.bofast.embedded;

/** An embedded part that could not start or could not keep its data; the message is one line for the operator. */
public final class EmbeddedFailure extends RuntimeException {

    EmbeddedFailure(String message) {
        super(oneLine(message));
    }

    EmbeddedFailure(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** A failure whose message ends in what the innermost cause says. */
    static EmbeddedFailure because(String message, Throwable cause) {
        return new EmbeddedFailure(message + ": " + innermost(cause), cause);
    }

    private static String innermost(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
