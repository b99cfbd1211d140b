package no.bofast.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.bofast.cli.Bofast;

/**
 * What came of one command line, run in this process through the real entry point: exit code, standard output and error.
 *
 * <p>Standard output and error are the process's, so only one can run at a time.
 */
public record CommandRun(int exitCode, String out, String err) {

    public static CommandRun of(String... args) {
        return in(System.getenv(), args);
    }

    /** In an environment of its own. */
    public static CommandRun in(Map<String, String> environment, String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Bofast.run(environment, args);
            return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    public List<String> errLines() {
        return err.lines().toList();
    }
}
