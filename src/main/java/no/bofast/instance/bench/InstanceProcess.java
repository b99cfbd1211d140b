package no.bofast.instance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;
import no.bofast.instance.JavaProcess;

/** An instance in a process of its own, as an operator runs it, to be killed as a lost machine is. */
final class InstanceProcess implements AutoCloseable {

    private final Process process;

    private InstanceProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param main whose command {@code run} is started
     * @param options where the cluster is, and how to work
     * @param log gets all that it prints and logs
     */
    static InstanceProcess start(Class<?> main, List<String> options, Path log) throws IOException {
        List<String> command = JavaProcess.ofThisBuild(
                List.of("-Xmx" + Runtime.getRuntime().maxMemory(), "-XX:+UseParallelGC"),
                main,
                Stream.concat(Stream.of("run", "--port=0", "--exact"), options.stream())
                        .toList());
        return new InstanceProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Throws if it has ended, which nobody asked of it. */
    void check() {
        if (!process.isAlive()) {
            throw new CommandFailure("the instance that is measured ended by itself, with exit code "
                    + process.exitValue() + ": start `run` by hand to see why");
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
