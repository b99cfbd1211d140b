package no.bofast.words;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A language that readers may choose; the names of files and columns are the same in all.
 *
 * <p>Which there are says {@code /words/languages} on the class path, a tag a line, and {@link Texts} finds the words of each:
 * a language is files, and no code knows it by name.
 */
public final class Language {

    private static final List<Language> ALL = WordFile.text("languages")
            .lines()
            .filter(line -> !line.isBlank())
            .map(tag -> new Language(tag.strip()))
            .toList();

    private static final String ANY = "*";

    private final String tag;

    private Language(String tag) {
        this.tag = tag;
    }

    /** In the order in which readers are offered them. */
    public static List<Language> all() {
        return ALL;
    }

    /** What those are spoken to in who ask for none: the first. */
    public static Language usual() {
        return ALL.get(0);
    }

    /** @throws IllegalArgumentException if there is no such language */
    public static Language of(String tag) {
        return ALL.stream()
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("language must be one of " + tags(ALL) + ", got: '" + tag + "'"));
    }

    private static String tags(List<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    /**
     * The language for those who read others.
     *
     * @param read tags of what they read, as in {@code no} and {@code en-GB}, what they like best first; {@code *} is any
     */
    public static Language forReadersOf(List<String> read) {
        return read.stream()
                .map(asked -> asked.split("-")[0].toLowerCase(java.util.Locale.ROOT))
                .flatMap(asked -> asked.equals(ANY) ? ALL.stream().limit(1) : readBy(asked).stream())
                .findFirst()
                .orElseGet(() -> read.isEmpty() ? usual() : readBy(ANY).get(0));
    }

    private static List<Language> readBy(String asked) {
        Predicate<Language> isIt = language -> language.tag.equals(asked);
        return ALL.stream()
                .filter(isIt.or(language -> language.serves().contains(asked)))
                .toList();
    }

    /** As in {@code --lang} and in the page's {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** Tags of languages whose readers read this one if theirs isn't there; {@code *} is any other. */
    public List<String> serves() {
        return listed("language.serves");
    }

    /** Languages that readers of this one understand as well as theirs. */
    public List<Language> understood() {
        return listed("language.understood").stream().map(Language::of).toList();
    }

    private List<String> listed(String key) {
        return Arrays.stream(Texts.in(this).of(key).split(","))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return tag;
    }
}
