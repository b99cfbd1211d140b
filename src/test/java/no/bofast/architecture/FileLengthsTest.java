package no.bofast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file holds one thing, and so is short. */
class FileLengthsTest {

    private static final Path PROGRAM = Path.of("src", "main", "java");
    private static final int LONGEST = 250;
    private static final int HALF_ARE_SHORTER_THAN = 70;

    private final SortedMap<Path, Integer> lengths = lengths();

    @Test
    void noFileOfTheProgramIsLong() {
        assertThat(lengths).hasSizeGreaterThan(1_000);
        assertThat(lengths.entrySet())
                .filteredOn(file -> file.getValue() > LONGEST)
                .isEmpty();
    }

    @Test
    void halfOfThemAreReadAtAGlance() {
        Collection<Integer> all = lengths.values();

        assertThat(all.stream().filter(lines -> lines < HALF_ARE_SHORTER_THAN).count())
                .isGreaterThan(all.size() / 2);
    }

    private static SortedMap<Path, Integer> lengths() {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            SortedMap<Path, Integer> lengths = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> lengths.put(file, length(file)));
            return lengths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
