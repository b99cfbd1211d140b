package no.bofast.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that the usual one says, of the same things. */
class TranslationTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsWithTheSamePlaces(Language language) {
        assertThat(places(Wordbook.of(language))).isEqualTo(places(Wordbook.of(Language.usual())));
    }

    private static Map<String, List<String>> places(SortedMap<String, String> texts) {
        Map<String, List<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key,
                PLACE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList()));
        return places;
    }

    @Test
    void everyOtherReaderIsServedBySomeLanguage() {
        assertThat(Language.all().stream().filter(language -> language.serves().contains("*")))
                .hasSize(1);
    }
}
