package no.bofast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README's tables, to be held against what there is. */
final class Readme {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private Readme() {}

    /** The names in the first cells of all tables that begin so. */
    static Set<String> firstCells(String beginning) {
        return lines().filter(line -> line.startsWith("| `" + beginning))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    /** The names in the first cells of the tables below a heading, up to the next one. */
    static Set<String> firstCellsBelow(String heading) {
        return lines().dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(line.indexOf('`') + 1, line.indexOf('`', line.indexOf('`') + 1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines() {
        try {
            return Files.readString(Path.of("README.md")).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
