package no.bofast.http.server;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bofast.words.Language;

/** In which language a request wants texts: {@code lang} says it, or else {@code Accept-Language} (RFC 9110, 12.5.4). */
public final class AskedLanguage {

    private static final String PARAMETER = "lang";

    private AskedLanguage() {}

    /** The one that is asked for, or that those are spoken to in who read what the request says they do. */
    public static Language of(Context ctx) {
        return named(ctx).orElseGet(() -> Language.forReadersOf(read(ctx)));
    }

    /** The one that is asked for; empty if the parameter is absent. */
    public static Optional<Language> named(Context ctx) {
        return named(ctx, PARAMETER);
    }

    /** The same by another name of the parameter. */
    public static Optional<Language> named(Context ctx, String parameter) {
        try {
            return Query.text(ctx, parameter).map(Language::of);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("'" + parameter + "': " + e.getMessage() + ".");
        }
    }

    /** What the reader reads, what they like best first; of a header that can't be read nothing is known. */
    private static List<String> read(Context ctx) {
        String header = String.join(",", Collections.list(ctx.req().getHeaders("Accept-Language")));
        try {
            return header.isBlank()
                    ? List.of()
                    : LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(LanguageRange::getRange)
                            .collect(Collectors.toList());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
