package no.bofast.http.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module of the page written as a function, so that several stand in one file.
 *
 * <p>Knows the forms of import and export that the page uses, each at the beginning of a line, and refuses every other
 * one. What is exported must not change: an importer gets the value, not the variable.
 */
final class WrittenModule {

    private static final Pattern NAMED = Pattern.compile("(?m)^import \\{([^}]*)} from '(\\.[^']+)';$");
    private static final Pattern WHOLE = Pattern.compile("(?m)^import \\* as (\\w+) from '(\\.[^']+)';$");
    private static final Pattern DEFAULT = Pattern.compile("(?m)^import (\\w+) from '(\\.[^']+)';$");
    private static final Pattern LATER = Pattern.compile("\\bimport\\('(\\.[^']+)'\\)");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^export ((?:async )?function\\*?|const|class) ([\\w$]+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^export \\{ ([\\w$, ]+) };$");
    private static final Pattern BY_DEFAULT = Pattern.compile("(?m)^export default ");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final String path;
    private final String text;

    WrittenModule(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * The module as a function that runs at once and leaves what it exports in {@code $modules}.
     *
     * @param file path of the file that it stands in
     * @param fileOf path of the file that a module stands in, by the module's path
     */
    String within(String file, UnaryOperator<String> fileOf) {
        List<String> exported = new ArrayList<>();
        String body = replaced(
                NAMED,
                text,
                found -> "const {" + found.group(1).replace(" as ", ": ") + "} = " + place(found.group(2)) + ";");
        body = replaced(WHOLE, body, found -> "const " + found.group(1) + " = " + place(found.group(2)) + ";");
        body = replaced(
                DEFAULT, body, found -> "const " + found.group(1) + " = " + place(found.group(2)) + ".default;");
        body = replaced(
                LATER,
                body,
                found -> "import('"
                        + from(file, fileOf.apply(WebModules.resolved(path, found.group(1)))) + "').then(() => "
                        + place(found.group(1)) + ")");
        body = replaced(DECLARED, body, found -> {
            exported.add(found.group(2));
            return found.group(1) + " " + found.group(2);
        });
        body = replaced(LISTED, body, found -> {
            exported.add(found.group(1));
            return "";
        });
        body = replaced(BY_DEFAULT, body, found -> {
            exported.add("default: $default");
            return "const $default = ";
        });
        refuseOthers(body);
        return "$modules['" + path + "'] = (() => {\n" + body + "return { " + String.join(", ", exported)
                + " };\n})();\n";
    }

    private String place(String named) {
        return "$modules['" + WebModules.resolved(path, named) + "']";
    }

    private void refuseOthers(String body) {
        Matcher other = OTHER.matcher(body);
        if (other.find()) {
            throw new IllegalStateException(
                    path + " imports or exports in a way that is not known here: " + other.group());
        }
    }

    /** The address of one file as another names it. */
    static String from(String file, String other) {
        long folders = file.chars().filter(character -> character == '/').count();
        return "./" + "../".repeat((int) folders) + other;
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
