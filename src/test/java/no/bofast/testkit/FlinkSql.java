package no.bofast.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Flink SQL in a process of its own, on Flink's class path and not on Bofast's: {@code src/test/flink} says what is on it, and
 * {@code .ci/run} puts it there.
 */
public final class FlinkSql {

    private static final Path JARS = Path.of("target", "flink");
    private static final String STATEMENT_END = ";\\s*(\\n|$)";
    private static final long LONGEST_MINUTES = 5;

    private FlinkSql() {}

    /** Skips the test where Flink isn't, or fails it if the system property {@code bofast.requireFlink} is {@code true}. */
    public static void require() {
        boolean isThere = Files.isDirectory(JARS);
        if (!isThere && Boolean.getBoolean("bofast.requireFlink")) {
            throw new AssertionError("there is no Flink in " + JARS + ", and bofast.requireFlink is set");
        }
        assumeTrue(isThere, "skipped: there is no Flink (looked in " + JARS + ")");
    }

    /** Runs a script to its end; returns what it printed. */
    public static String run(String script, Path directory) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(directory, "flink", ".sql"), script);
        Path printed = Files.createTempFile(directory, "flink", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + directory.toAbsolutePath(),
                        "-cp",
                        ownClasses() + ":" + JARS.resolve("*"),
                        ChildProcess.class.getName(),
                        FlinkSql.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean isDone = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!isDone || process.exitValue() != 0) {
            throw new AssertionError("Flink failed: " + Files.readString(printed));
        }
        return Files.readString(printed);
    }

    private static Path ownClasses() {
        try {
            return Path.of(FlinkSql.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the process of its own: runs the statements of a file one after the other, each to its end. */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Class<?> settings = Class.forName("org.apache.flink.table.api.EnvironmentSettings");
        Class<?> environments = Class.forName("org.apache.flink.table.api.TableEnvironment");
        Class<?> results = Class.forName("org.apache.flink.table.api.TableResult");
        Object environment = environments
                .getMethod("create", settings)
                .invoke(null, settings.getMethod("inStreamingMode").invoke(null));
        Method execute = environments.getMethod("executeSql", String.class);
        for (String statement : statements(Files.readString(Path.of(arguments[0])))) {
            Object result = execute.invoke(environment, statement);
            results.getMethod("await").invoke(result);
            results.getMethod("print").invoke(result);
        }
        System.exit(0);
    }

    private static List<String> statements(String script) {
        return List.of(script.strip().split(STATEMENT_END));
    }
}
