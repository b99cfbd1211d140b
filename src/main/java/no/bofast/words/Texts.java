package no.bofast.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words of one language, from {@code /words/<language>/*.properties} on the class path. */
public final class Texts {

    /** How the language writes, what alerts say, what messages say around them, and the report. */
    private static final List<String> FILES = List.of("language", "alerts", "messages", "report");

    private static final Map<Language, Texts> BY_LANGUAGE =
            Language.all().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::read));

    private final Properties words;

    private Texts(Properties words) {
        this.words = words;
    }

    private static Texts read(Language language) {
        Properties words = new Properties();
        FILES.forEach(file -> words.putAll(WordFile.texts(language + "/" + file + ".properties")));
        return new Texts(words);
    }

    public static Texts in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /**
     * A text, with its places {@code {0}}, {@code {1}}… filled.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String of(String key, Object... places) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no text for '" + key + "'"));
        String filled = text;
        for (int i = 0; i < places.length; i++) {
            filled = filled.replace("{" + i + "}", places[i].toString());
        }
        return filled;
    }

    /** Two bounds of a count in a sentence, as they are written: "between 1 and 6", "3" where they are the same, "none" where both are 0. */
    public String between(String lower, String upper) {
        if (!lower.equals(upper)) {
            return of("number.between", lower, upper);
        }
        return lower.equals("0") ? of("number.between.none") : lower;
    }

    /** A text as it stands in its file, if there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** A category's name for people; what has no name of its own is shown as it is. */
    public String category(String dimension, String category) {
        return words.getProperty(dimension + "." + category, category);
    }

    /** A category's name where its breakdown isn't known; categories of several breakdowns share a name or have their own. */
    public String anyCategory(String category) {
        return words.getProperty("category." + category, category);
    }

    /** A term of the model for people: {@code variable:category}, of two variables at once {@code a*b:c*d}. */
    public String term(String term) {
        String[] parts = term.split(":", 2);
        String variables = named(parts[0], variable -> of("column." + variable));
        return parts.length == 1 ? variables : variables + ": " + named(parts[1], this::anyCategory);
    }

    private static String named(String joined, UnaryOperator<String> name) {
        return Arrays.stream(joined.split("\\*")).map(name).collect(Collectors.joining(" × "));
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
