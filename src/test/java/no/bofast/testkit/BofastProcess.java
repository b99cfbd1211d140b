package no.bofast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Bofast in a process of its own, as an operator starts it, to be killed as a lost machine is.
 *
 * <p>What it prints goes to a file, and its temporary files beside it. Ends with this process, however that ends.
 */
public final class BofastProcess implements AutoCloseable {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;

    private BofastProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param log gets everything that is printed
     */
    public static BofastProcess start(Path log, String... args) {
        return startMain(log, "no.bofast.Main", args);
    }

    /** Starts another main class, to be killed in the same way. */
    public static BofastProcess startMain(Path log, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Half the processor time of a short life.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-Djava.io.tmpdir=" + log.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName(),
                main));
        command.addAll(List.of(args));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new BofastProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("bofast cannot be started", e);
        }
    }

    /** Waits until it has printed a line that begins so, and returns the line. */
    public String awaitLine(String beginning) {
        return Awaitility.await(beginning)
                .atMost(LONGEST_RUN)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new AssertionError("bofast ended early: " + printed());
                            }
                            return printed()
                                    .lines()
                                    .filter(line -> line.startsWith(beginning))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the line that ends in the port of its page, and returns where that is. */
    public String awaitAddress(String beginning) {
        String line = awaitLine(beginning);
        return "localhost:" + line.substring(line.lastIndexOf(line.contains(":") ? ':' : ' ') + 1);
    }

    /** Waits until it ends by itself; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("bofast did not end: " + printed());
        }
        return process.exitValue();
    }

    /** Asks it to stop (SIGTERM), as an operator does; returns its exit code. */
    public int terminate() throws InterruptedException {
        // Process.destroy would close the standard input too, whose end a child process takes for its parent's.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** Kills it (SIGKILL); says whether it was still at work. */
    public boolean kill() throws InterruptedException {
        boolean wasAtWork = process.isAlive();
        process.destroyForcibly().waitFor();
        return wasAtWork;
    }

    /** Holds it (SIGSTOP): it lives, keeps its connections, and answers nobody. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new AssertionError("cannot send SIG" + name + " to " + process.pid());
        }
    }

    /** What it has printed so far, on standard output and error. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
