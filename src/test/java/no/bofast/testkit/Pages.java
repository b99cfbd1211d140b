package no.bofast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documentation: the README, and one page for each question of a reader. */
public final class Pages {

    public static final Path README = Path.of("README.md");

    /** What {@code mvn site} makes the site of. */
    public static final Path DIRECTORY = Path.of("src", "site", "markdown");

    private Pages() {}

    /** The pages of the site, in the order of their names. */
    public static List<Path> ofTheSite() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README and the pages of the site. */
    public static Stream<Path> all() {
        return Stream.concat(Stream.of(README), ofTheSite().stream());
    }

    public static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
