package no.bofast.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.bofast.console.CommandFailure;

/**
 * A page on paper: what a Chromium of this machine prints of an address, whole or not at all.
 *
 * @param source what the page shows, asked for first: a browser would print its own words of what isn't there
 */
public record PrintedPage(URI address, URI source) {

    /** Prints into a PDF file, and returns it; throws {@link CommandFailure} saying what to do by hand if it can't. */
    public Path into(Path file) {
        requireSource();
        Chromium chromium = Chromium.in(System.getenv().getOrDefault("PATH", ""))
                .orElseThrow(
                        () -> new CommandFailure("no Chromium is installed here, which prints the page: install one, or"
                                + " open " + address + " in any browser and print it into a file"));
        return into(file, chromium);
    }

    /** The same by a certain Chromium, without asking for the source. */
    Path into(Path file, Chromium chromium) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            try {
                if (!chromium.prints(address, unfinished)) {
                    throw new CommandFailure(chromium.program() + " made no PDF of " + address
                            + ": open it in any browser and print it");
                }
                return Files.move(
                        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
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
}
