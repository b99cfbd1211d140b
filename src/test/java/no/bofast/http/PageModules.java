package no.bofast.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.bofast.http.server.Json;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The page's pure modules, run as they are by GraalJS: no browser, no Node.
 *
 * <p>Started once for all tests, since that takes a second; the modules keep no state. For one thread.
 */
final class PageModules {

    private static final String[] NAMES = {
        "logic",
        "cite",
        "events",
        "embedcode",
        "knownmonths",
        "parts/changed",
        "format",
        "texts/nb",
        "texts/nn",
        "texts/en",
        "charts/map",
        "charts/framed",
        "charts/months",
        "charts/year",
        "charts/curves",
        "charts/sankey",
        "charts/bars",
        "charts/drivers",
        "charts/delay",
        "speech",
        "statrows",
        "charts/pairs",
        "charts/stacked",
        "charts/shares",
        "charts/hazards"
    };

    private static final PageModules ALL = new PageModules();

    private final Context context;
    private final Value modules;

    private PageModules() {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.ALL)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        modules = load(Arrays.stream(NAMES)
                .map(name -> "export * as '" + name + "' from '" + file(name) + "';")
                .collect(Collectors.joining("\n")));
    }

    private Value load(String text) {
        try {
            return context.eval(Source.newBuilder("js", text, "all.mjs")
                    .mimeType("application/javascript+module")
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page's modules", e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(PageModules.class
                    .getResource("/web/scripts/" + name + ".js")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a place that is no URI", e);
        }
    }

    /** The value of an expression in which {@code m} holds the modules by name: maps, lists, numbers, text. */
    static Object evaluate(String expression) {
        String json = ALL.context
                .eval("js", "(m) => JSON.stringify(" + expression + ")")
                .execute(ALL.modules)
                .asString();
        try {
            return Json.MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON came of " + expression, e);
        }
    }
}
