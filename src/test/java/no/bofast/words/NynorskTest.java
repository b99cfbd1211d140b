package no.bofast.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nynorsk is no bokmål: it has words of its own but for those that both write alike. */
class NynorskTest {

    private static final Pattern WORD = Pattern.compile("[^\\W\\d_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORD = Pattern.compile("\\{\\w+}|\\\\n");

    private final SortedMap<String, String> bokmal = Wordbook.of(Language.of("nb"));
    private final SortedMap<String, String> nynorsk = Wordbook.of(Language.of("nn"));

    @Test
    void noWordIsOfBokmalAlone() {
        Set<String> onlyBokmal = list("only-bokmal.txt");
        Map<String, Set<String>> found = new TreeMap<>();
        nynorsk.forEach((key, text) -> {
            Set<String> wrong = words(text);
            wrong.retainAll(onlyBokmal);
            if (!wrong.isEmpty()) {
                found.put(key, wrong);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void onlyWhatHasNoOtherWordsIsSaidAsInBokmal() {
        Set<String> alike = list("alike.txt");
        Map<String, Set<String>> found = new TreeMap<>();
        nynorsk.forEach((key, text) -> {
            Set<String> other = words(text);
            other.removeAll(alike);
            if (!key.startsWith("words language.") && text.equals(bokmal.get(key)) && !other.isEmpty()) {
                found.put(key, other);
            }
        });

        assertThat(found).isEmpty();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(NO_WORD.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words of a file of this test, apart by spaces and lines. */
    private static Set<String> list(String name) {
        return Arrays.stream(WordFile.text(name).split("\\s+")).collect(Collectors.toSet());
    }
}
