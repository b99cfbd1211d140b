package no.bofast.instance;

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
    private final List<String> options;
    private final Installation installation;

    /** It logs where this process does, and its output is its address. */
    private static final String LOGGING = "logback.configurationFile";

    private BrokerProcess(Process process, String bootstrapServers, String registryUrl) {
        this.process = process;
        this.options = List.of("--bootstrap-servers=" + bootstrapServers, "--schema-registry=" + registryUrl);
        this.installation = new Installation(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.of("schema.registry.url", registryUrl),
                new Topics(Topics.DEFAULT_PREFIX));
    }

    /** @param main whose command {@code broker} is started */
    public static BrokerProcess start(Class<?> main, Path directory) throws IOException {
        List<String> command = JavaProcess.ofThisBuild(
                List.of(
                        "-Xmx768m",
                        "-XX:+UseParallelGC",
                        "-D" + LOGGING + "=" + System.getProperty(LOGGING, "logback.xml")),
                main,
                List.of("broker", "--data-dir", directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String addresses = process.inputReader().readLine();
        if (addresses == null) {
            throw new CommandFailure("the broker's process ended before it was up");
        }
        String[] address = addresses.split(" ");
        return new BrokerProcess(process, address[0], address[1]);
    }

    /** Where it is, as another command of Bofast is told. */
    public List<String> options() {
        return options;
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
