package no.bofast.words;

import java.util.Arrays;

/** Language of captions and labels; the names of files and columns are the same in all. */
public enum Language {
    /** Norwegian bokmål. */
    NB,
    /** English. */
    EN;

    /** As in {@code --lang} and in the page's {@code lang} attribute. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("language must be nb or en, got: '" + tag + "'"));
    }
}
