package no.bofast;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.testkit.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation: short where it begins, without dead ends, and each thing in one place. What its tables say is held against the
 * program by the tests that read {@code DocumentedTable}.
 */
class DocumentationTest {

    private static final int README_BYTES = 12 * 1024;

    private static final int PICTURE_BYTES = 200 * 1024;

    private static final Path INDEX = Pages.DIRECTORY.resolve("index.md");

    private static final Path CONTRIBUTE = Pages.DIRECTORY.resolve("contribute.md");

    private static final Path MENU = Path.of("src", "site", "site.xml");

    /** A link or a picture, and where it leads. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

    /** Code, and heads of tables, which may be alike. */
    private static final Pattern CODE_OR_HEAD = Pattern.compile("(?ms)^```.*?^```$|(?m)^\\|.+\\n(?=\\|[-|:]+$)");

    /** Something of this repository, named by its path. */
    private static final Pattern NAMED_PATH =
            Pattern.compile("`((?:src|schemas|dashboards|findings)/[^`*{\\s]*|docker-compose\\.yml|Dockerfile)`");

    /** Shorter sentences may come again. */
    private static final int TELLING_CHARACTERS = 60;

    static Stream<Path> pages() {
        return Pages.all();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(Pages.README)).isLessThanOrEqualTo(README_BYTES);
    }

    @Test
    void picturesAreSmall() throws IOException {
        try (Stream<Path> pictures = Files.list(Pages.DIRECTORY.resolve("images"))) {
            assertThat(pictures)
                    .isNotEmpty()
                    .allMatch(picture -> picture.toFile().length() < PICTURE_BYTES);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        assertThat(links(page)).allSatisfy(link -> {
            Path target = targetOf(page, link);
            assertThat(target).exists();
            if (link.getFragment() != null) {
                assertThat(anchors(target)).contains(link.getFragment());
            }
        });
    }

    /** Nothing else is in the site, and Maven names the places of headings otherwise than GitHub does. */
    @Test
    void pagesOfTheSiteLinkToWholePagesOfIt() {
        assertThat(Pages.ofTheSite())
                .allSatisfy(page -> assertThat(links(page))
                        .allMatch(link -> link.getFragment() == null
                                && targetOf(page, link).startsWith(Pages.DIRECTORY)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPathThatIsNamedExists(Path page) {
        assertThat(NAMED_PATH.matcher(Pages.text(page)).results().map(path -> Path.of(path.group(1))))
                .allSatisfy(path -> assertThat(path).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTestThatIsNamedExists(Path page) {
        assertThat(sources()).containsAll(named(page, "[A-Z]\\w*(?:Test|IT)"));
    }

    @Test
    void everyClassThatContributorsAreToldOfExists() {
        assertThat(sources()).containsAll(named(CONTRIBUTE, "(?:[\\w/]+/)?[A-Z]\\w*(?:\\.java)?"));
    }

    @Test
    void theReadmeLeadsToEveryPage() {
        Set<Path> linked =
                links(Pages.README).map(link -> targetOf(Pages.README, link)).collect(toSet());

        assertThat(Pages.ofTheSite()).filteredOn(page -> !page.equals(INDEX)).allMatch(linked::contains);
    }

    @Test
    void theMenuHasEveryPageAndNoOther() throws IOException {
        List<Path> inTheMenu = Pattern.compile("href=\"([a-z-]+)\\.html\"")
                .matcher(Files.readString(MENU))
                .results()
                .map(item -> Pages.DIRECTORY.resolve(item.group(1) + ".md"))
                .toList();

        assertThat(inTheMenu).containsExactlyInAnyOrderElementsOf(Pages.ofTheSite());
    }

    @Test
    void nothingIsSaidTwice() {
        Map<String, Path> said = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        pages().forEach(page -> statements(page)
                .filter(statement -> said.put(statement, page) != null)
                .forEach(statement -> repeated.add(page + ": " + statement)));

        assertThat(repeated).isEmpty();
    }

    /** The names of classes that stand in a page as code; a path counts for the class at its end. */
    private static List<String> named(Path page, String name) {
        return Pattern.compile("`(" + name + ")`")
                .matcher(Pages.text(page))
                .results()
                .map(match -> match.group(1).replaceAll("^.*/|\\.java$", ""))
                .toList();
    }

    /** The names of all classes and their tests. */
    private static Set<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<URI> links(Path page) {
        return LINK.matcher(Pages.text(page))
                .results()
                .map(link -> URI.create(link.group(1)))
                .filter(link -> link.getScheme() == null);
    }

    private static Path targetOf(Path page, URI link) {
        return link.getPath().isEmpty()
                ? page
                : page.resolveSibling(link.getPath()).normalize();
    }

    /** As GitHub makes them from headings. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(Pages.text(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(toSet());
    }

    /** Sentences and rows of tables. */
    private static Stream<String> statements(Path page) {
        String prose = CODE_OR_HEAD.matcher(Pages.text(page)).replaceAll("");
        Stream<String> rows = prose.lines().filter(line -> line.startsWith("|"));
        Stream<String> sentences = Pattern.compile("(?m)(?:^[^|\n]+\n)+")
                .matcher(prose + "\n")
                .results()
                .map(MatchResult::group)
                .flatMap(
                        paragraph -> Stream.of(paragraph.replaceAll("\\s+", " ").split("(?<=[.:]) ")));
        return Stream.concat(rows, sentences).filter(statement -> statement.length() > TELLING_CHARACTERS);
    }
}
