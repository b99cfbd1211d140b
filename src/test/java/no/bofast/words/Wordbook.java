package no.bofast.words;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.bofast.http.server.WebTree;

/** All texts of a language, those of the page too, by their keys. */
final class Wordbook {

    private static final Pattern TEXT = Pattern.compile("(?m)^  '([^']+)': ['\"](.*)['\"],$");

    private Wordbook() {}

    static SortedMap<String, String> of(Language language) {
        SortedMap<String, String> texts = new TreeMap<>();
        Texts ours = Texts.in(language);
        ours.keys().forEach(key -> texts.put("words " + key, ours.find(key).orElseThrow()));
        WebTree.files().forEach((path, bytes) -> {
            if (path.startsWith("scripts/texts/" + language + "/")) {
                TEXT.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> texts.put("page " + found.group(1), found.group(2)));
            }
        });
        return texts;
    }
}
