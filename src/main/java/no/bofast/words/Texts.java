package no.bofast.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words of one language, from {@code /report/<language>.properties} on the class path. */
public final class Texts {

    private static final Map<Language, Texts> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Texts(read("/report/" + language.tag() + ".properties")));
        }
    }

    private final Properties words;

    private Texts(Properties words) {
        this.words = words;
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
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for '" + key + "'");
        }
        String filled = text;
        for (int i = 0; i < places.length; i++) {
            filled = filled.replace("{" + i + "}", places[i].toString());
        }
        return filled;
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

    private static Properties read(String resource) {
        try (InputStream stream = Texts.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the class path", e);
        }
    }
}
