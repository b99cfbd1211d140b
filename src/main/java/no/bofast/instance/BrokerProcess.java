package no.bofast.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.bofast.cli.BrokerCommand;
import no.bofast.console.CommandFailure;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.CommonClientConfigs;

/** A {@link BrokerCommand} in a process of its own, so that its memory and its compiled code are not those that are measured. */
public final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final Installation installation;

    /** It logs where this process does, and its output is its address. */
    private static final String LOGGING = "logback.configurationFile";

    private BrokerProcess(Process process, Installation installation) {
        this.process = process;
        this.installation = installation;
    }

    /** @param main whose command {@code broker} is started */
    public static BrokerProcess start(Class<?> main, Path directory) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "-D" + LOGGING + "=" + System.getProperty(LOGGING, "logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "broker",
                "--data-dir",
                directory.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new BrokerProcess(process, installation(process));
    }

    private static Installation installation(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String addresses = out.readLine();
        if (addresses == null) {
            throw new CommandFailure("the broker's process ended before it was up");
        }
        String[] address = addresses.split(" ");
        return new Installation(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address[0]),
                Map.of("schema.registry.url", address[1]),
                new Topics(Topics.DEFAULT_PREFIX));
    }

    public Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
