package no.bofast.testkit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The main class of a process that a test starts: runs another main class, and ends when its parent does, even when that is
 * killed.
 *
 * <p>The parent holds the other end of standard input; the end of that is the end of the parent.
 */
public final class ChildProcess {

    private ChildProcess() {}

    /** Runs the main class that the first argument names, with the other arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread guard = new Thread(ChildProcess::endWithParent, "end-with-parent");
        guard.setDaemon(true);
        guard.start();
        Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes.
            }
        } catch (IOException e) {
            // The same as the end of input.
        }
        Runtime.getRuntime().halt(1);
    }
}
