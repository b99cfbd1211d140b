package no.bofast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class is found by its name, which so means one thing. */
class NamesTest {

    private static final Path ROOT = Path.of("src", "main", "java");
    private static final String PACKAGE_DOC = "package-info.java";

    @Test
    void noTwoClassesHaveTheSameSimpleName() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            Map<String, List<Path>> byName = files.filter(
                            file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(PACKAGE_DOC))
                    .collect(groupingBy(file -> file.getFileName().toString(), TreeMap::new, toList()));

            assertThat(byName).hasSizeGreaterThan(1_000);
            assertThat(byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        }
    }
}
