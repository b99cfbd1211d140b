package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bofast.http.server.WebTree;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page's texts, read as text: whatever a script says must be there in every language. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("(?m)^  '([^']+)':");
    private static final Pattern USE = Pattern.compile("\\bt\\('([^']+)'");
    private static final SortedMap<String, byte[]> FILES = WebTree.files();

    @ParameterizedTest
    @MethodSource("no.bofast.words.Language#all")
    void whatTheScriptsSayIsThere(Language language) {
        Set<String> keys = keys(language);
        Set<String> missing = FILES.keySet().stream()
                .filter(path -> path.endsWith(".js"))
                .flatMap(path -> all(USE, path).stream())
                .filter(key -> !keys.contains(key) && !keys.contains(key + ".other"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void noPageFileReachesForAnotherHost() {
        FILES.forEach((path, bytes) -> assertThat(text(path).replace("http://www.w3.org/2000/svg", ""))
                .as(path)
                .doesNotContain("http://", "https://", "innerHTML", "eval("));
    }

    private static Set<String> keys(Language language) {
        return FILES.keySet().stream()
                .filter(path -> path.startsWith("scripts/texts/" + language + "/"))
                .flatMap(path -> all(KEY, path).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(Pattern pattern, String path) {
        return pattern.matcher(text(path))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String path) {
        return new String(FILES.get(path), StandardCharsets.UTF_8);
    }
}
