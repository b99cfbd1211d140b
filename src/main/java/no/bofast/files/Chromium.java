package no.bofast.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;

/**
 * A Chromium of this machine, which prints pages without a window.
 *
 * @param longest a print that takes longer is stopped
 */
record Chromium(Path program, Duration longest) {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    /** Of the page's own time: until its figures are drawn. */
    private static final Duration DRAWN = Duration.ofSeconds(20);

    /** Figures are drawn for a screen, and made smaller for the sheet. */
    private static final String WINDOW = "--window-size=1280,1024";

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** The first that is found in the folders of a search path, if there is one. */
    static Optional<Chromium> in(String path) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, LONGEST));
    }

    /** Prints an address into a file; whether it did, whole. */
    boolean prints(URI address, Path file) {
        try {
            Process printing = new ProcessBuilder(command(address, file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ends(printing) && printing.exitValue() == 0 && Files.isRegularFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be run", e);
        }
    }

    /** Whether it ends in time; if not, it and what it started are stopped. */
    private boolean ends(Process printing) {
        try {
            if (printing.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            stop(printing);
            return false;
        } catch (InterruptedException e) {
            stop(printing);
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while a page was printed");
        }
    }

    private static void stop(Process printing) {
        List<ProcessHandle> started = printing.descendants().toList();
        printing.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private List<String> command(URI address, Path file) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-pdf-header-footer",
                WINDOW,
                "--virtual-time-budget=" + DRAWN.toMillis(),
                "--print-to-pdf=" + file.toAbsolutePath()));
        // Chromium refuses to run as root in a sandbox, as it is started in containers.
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add(address.toString());
        return command;
    }
}
