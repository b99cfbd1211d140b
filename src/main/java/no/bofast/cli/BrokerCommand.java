package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.bofast.console.ExitCode;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An embedded broker and registry in a process of their own, for as long as standard input stays open. */
@Command(
        name = "broker",
        hidden = true,
        description =
                "An embedded broker and schema registry in a process of their own, until standard input is closed; "
                        + "prints their addresses. For bench and for trying out run.")
public final class BrokerCommand implements Callable<Integer> {

    @Option(names = "--data-dir", required = true, paramLabel = "DIR", description = "Where their data lies.")
    private Path dataDirectory;

    @Override
    public Integer call() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDirectory);
                EmbeddedRegistry registry = EmbeddedRegistry.start(dataDirectory)) {
            System.out.println(broker.bootstrapServers() + " " + registry.url());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Runs until whoever started it closes the pipe, or dies.
            }
        }
        return ExitCode.DONE;
    }
}
