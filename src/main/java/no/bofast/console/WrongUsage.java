package no.bofast.console;

import java.util.function.Supplier;

/** A command was given options that can't be; the message is one line that says which. */
public final class WrongUsage extends RuntimeException {

    private WrongUsage(String message, Throwable cause) {
        super(message, cause);
    }

    /** Throws, with a message of one line, unless something holds that options must keep. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new WrongUsage(message, null);
        }
    }

    /** The value that the options make; throws if its own checks refuse it. */
    public static <T> T unlessValid(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage(), e);
        }
    }
}
