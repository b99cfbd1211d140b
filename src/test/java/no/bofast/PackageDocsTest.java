package no.bofast;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The doc of each package names what its classes import, so that it can be believed. Unlike {@code ArchitectureTest} this reads the
 * sources, and so sees constants too, which the compiler copies.
 */
class PackageDocsTest {

    private static final Path ROOT = Path.of("src", "main", "java", "no", "bofast");

    private static final String DOC = "package-info.java";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?no\\.bofast\\.([a-z.]+)\\.[A-Z]");

    private static final Pattern NAMED = Pattern.compile("\\{@code ([a-z.]+)}");

    /** The sentence of a doc that says what its classes may import. */
    private static final Pattern MAY_DEPEND =
            Pattern.compile("(?:May depend|Depends|depend) on [^.]*(?:\\.[a-z][^.]*)*\\.\\s");

    static Stream<Path> packages() throws IOException {
        return Files.walk(ROOT)
                .filter(file -> file.getFileName().toString().equals(DOC))
                .map(Path::getParent);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void theDocOfAPackageNamesWhatItImports(Path room) throws IOException {
        String doc = Files.readString(room.resolve(DOC));
        Set<String> named = new TreeSet<>(
                NAMED.matcher(doc).results().map(name -> name.group(1)).toList());

        assertThat(imported(room))
                .allMatch(name -> doc.contains("everything") || isWithin(name, named), "named in the package's doc");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void whatThePackageMayDependOnIsImported(Path room) throws IOException {
        Set<String> imported = imported(room);
        Matcher sentence = MAY_DEPEND.matcher(Files.readString(room.resolve(DOC)));

        while (sentence.find()) {
            assertThat(NAMED.matcher(sentence.group()).results().map(name -> name.group(1)))
                    .filteredOn(name -> Files.isDirectory(ROOT.resolve(name.replace('.', '/'))))
                    .allMatch(name -> imported.stream().anyMatch(found -> isWithin(found, Set.of(name))), "imported");
        }
    }

    /** The packages of Bofast that the classes of one import, but for itself and the generated types. */
    private static Set<String> imported(Path room) throws IOException {
        String name = ROOT.relativize(room).toString().replace('/', '.');
        try (Stream<Path> classes = Files.list(room)) {
            return classes.filter(file -> file.toString().endsWith(".java") && !file.endsWith(DOC))
                    .flatMap(PackageDocsTest::imports)
                    .filter(found -> !found.equals(name) && !found.equals("schema"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Stream<String> imports(Path file) {
        try {
            return IMPORT.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWithin(String name, Set<String> packages) {
        return packages.stream().anyMatch(found -> name.equals(found) || name.startsWith(found + "."));
    }
}
