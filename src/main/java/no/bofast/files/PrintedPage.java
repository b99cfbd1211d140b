package no.bofast.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
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
 * A page on paper: what a Chromium of this machine prints of an address.
 *
 * @param source what the page shows, asked for first: a browser would print its own words of what isn't there
 */
public record PrintedPage(URI address, URI source) {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    /** Of the page's own time: until its figures are drawn. */
    private static final Duration DRAWN = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Prints into a PDF file, and returns it; throws {@link CommandFailure} saying what to do by hand if it can't. */
    public Path into(Path file) {
        requireSource();
        Path chromium = chromium(System.getenv().getOrDefault("PATH", ""))
                .orElseThrow(
                        () -> new CommandFailure("no Chromium is installed here, which prints the page: install one, or"
                                + " open " + address + " in any browser and print it into a file"));
        try {
            Files.deleteIfExists(file);
            Process printing = new ProcessBuilder(command(chromium, file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!printing.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                printing.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(chromium + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while " + address + " was printed");
        }
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(chromium + " made no PDF of " + address + ": open it in any browser and print it");
        }
        return file;
    }

    private void requireSource() {
        int status = status();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new CommandFailure("there is nothing to print at " + source + " (" + status + ")");
        }
    }

    private int status() {
        try {
            return ((HttpURLConnection) source.toURL().openConnection()).getResponseCode();
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "nothing answers at " + source + ": start Bofast, or name its address with --page", e);
        }
    }

    static Optional<Path> chromium(String path) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private List<String> command(Path chromium, Path file) {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--disable-gpu",
                "--no-pdf-header-footer",
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
