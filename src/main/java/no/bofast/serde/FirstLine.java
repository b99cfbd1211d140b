package no.bofast.serde;

/** A failure in one line of text. */
final class FirstLine {

    private FirstLine() {}

    static String of(Throwable failure) {
        String message = failure.getMessage() == null ? "" : " " + failure.getMessage();
        return (failure.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
    }
}
