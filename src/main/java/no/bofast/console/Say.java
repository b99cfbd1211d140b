package no.bofast.console;

/** Says a line to the person who runs a command, beside its results: on standard error. */
public final class Say {

    private Say() {}

    public static void line(String text) {
        System.err.println(text);
    }
}
