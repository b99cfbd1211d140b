package no.bofast.console;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody watches at a terminal. */
final class Terminal {

    private Terminal() {}

    /** A newer Java has a console also where output goes into a file, and tells the two apart by a method of its own. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public method of the console can't be called", e);
        }
    }
}
