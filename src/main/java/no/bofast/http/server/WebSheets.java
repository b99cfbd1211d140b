package no.bofast.http.server;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's style sheets as one. */
final class WebSheets {

    private static final Pattern IMPORT = Pattern.compile("(?m)^@import '(\\.[^']+)';$");

    private WebSheets() {}

    /**
     * A sheet with those that it imports in their places.
     *
     * @param sheets by path, as in {@code styles/all.css}
     */
    static String joined(Map<String, String> sheets, String path) {
        return IMPORT.matcher(sheets.get(path))
                .replaceAll(
                        found -> Matcher.quoteReplacement(joined(sheets, WebModules.resolved(path, found.group(1)))));
    }
}
