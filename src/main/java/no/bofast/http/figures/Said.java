package no.bofast.http.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.words.Language;

/** The languages in which an answer says its sentences: the one that was asked for, or all. */
public record Said(List<Language> languages) {

    public static final Said IN_ALL = new Said(Language.all());

    static Said in(Optional<Language> asked) {
        return asked.map(language -> new Said(List.of(language))).orElse(IN_ALL);
    }

    /** What is said, by the tag of its language. */
    <T> Map<String, T> of(Function<Language, T> sentence) {
        Map<String, T> said = new LinkedHashMap<>();
        languages.forEach(language -> said.put(language.tag(), sentence.apply(language)));
        return said;
    }
}
