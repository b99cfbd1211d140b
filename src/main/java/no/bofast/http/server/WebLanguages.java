package no.bofast.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.stream.Collectors;
import no.bofast.words.Language;
import no.bofast.words.Texts;

/** The module of the page that says which languages there are, and where the page's texts in each are found when they are wanted. */
final class WebLanguages {

    /** Its path among the page's modules. */
    static final String PATH = "scripts/languages.js";

    private WebLanguages() {}

    static String module() {
        return Language.all().stream()
                .map(WebLanguages::entry)
                .collect(Collectors.joining(",\n", "export const languages = [\n", ",\n];\n"));
    }

    private static String entry(Language language) {
        Texts texts = Texts.in(language);
        return "  { tag: " + quoted(language.tag()) + ", name: " + quoted(texts.of("language.name")) + ", short: "
                + quoted(texts.of("language.short")) + ", serves: " + quoted(language.serves())
                + ", texts: () => import('./texts/" + language + ".js') }";
    }

    private static String quoted(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a name is plain text", e);
        }
    }
}
