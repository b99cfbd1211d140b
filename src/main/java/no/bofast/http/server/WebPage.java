package no.bofast.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.view.Imprint;

/**
 * The page at {@code /} and its files under {@code /assets/}.
 *
 * <p>The page itself is asked for anew every time; its files have their contents' hash in their address and are kept by
 * browsers for good. The page's own files share one hash, so that they can name each other.
 */
public final class WebPage implements Resource {

    private static final String INDEX = "index.html";
    private static final String MAIN = "scripts/main.js";
    /** Runs before the page is drawn, on its own. */
    private static final String EARLY = "scripts/early.js";

    private static final String STYLES = "styles/all.css";

    private static final String FOREVER = "public, max-age=31536000, immutable";
    /** Views of the page that have an address of their own; {@code route} in {@code scripts/logic.js} knows them too. */
    private static final List<String> VIEWS = List.of(
            "/",
            "/municipality/{code}",
            "/county/{code}",
            "/compare",
            "/cohorts",
            "/flows",
            "/measures",
            "/alerts",
            "/alerts/{id}",
            "/about",
            "/kiosk");

    /** One figure of a view, to be shown within other sites' pages. */
    private static final List<String> EMBEDDED = List.of("/embed", "/embed/<path>");

    private final Map<String, WebFile> assets = new HashMap<>();
    private final WebFile index;

    /** @param imprint what the page says of who publishes */
    public WebPage(Imprint imprint, PageSettings page) {
        String under = page.under();
        SortedMap<String, byte[]> files = WebTree.files();
        byte[] html = files.remove(INDEX);
        String own = "/assets/" + WebTree.hash(files.values());
        bundled(files).forEach((path, bytes) -> assets.put(own + "/" + path, new WebFile(path, bytes)));
        index = new WebFile(
                INDEX,
                filled(
                        html,
                        Map.of(
                                "{{own}}",
                                under + own,
                                "{{charts}}",
                                under + library("charts", WebTree.commonCharts()),
                                "{{allCharts}}",
                                under + library("all-charts", WebTree.allCharts()),
                                "{{boundaries}}",
                                page.boundaries()
                                        .map(areas -> under + file(areas))
                                        .orElse(""),
                                "{{under}}",
                                under,
                                "{{imprint}}",
                                attribute(imprint))));
    }

    /** The files as they are sent: scripts and style sheets in as few as can be. */
    private static SortedMap<String, byte[]> bundled(SortedMap<String, byte[]> files) {
        Map<String, String> modules = new TreeMap<>();
        Map<String, String> sheets = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".js")) {
                modules.put(path, new String(bytes, StandardCharsets.UTF_8));
            } else if (path.endsWith(".css")) {
                sheets.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        SortedMap<String, byte[]> sent = new TreeMap<>(files);
        sent.keySet().removeAll(sheets.keySet());
        sent.keySet().removeAll(modules.keySet());
        sent.put(EARLY, files.get(EARLY));
        sent.put(STYLES, WebSheets.joined(sheets, STYLES).getBytes(StandardCharsets.UTF_8));
        modules.put(WebLanguages.PATH, WebLanguages.module());
        WebBundle.of(modules, MAIN).forEach((path, text) -> sent.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private String file(Boundaries areas) {
        byte[] json = areas.json();
        String path = "/assets/boundaries-" + WebTree.hash(List.of(json)) + ".json";
        assets.put(path, new WebFile(path, json));
        return path;
    }

    private String library(String name, byte[] script) {
        String path = "/assets/" + name + "-" + WebTree.hash(List.of(script)) + ".js";
        assets.put(path, new WebFile(path, script));
        return path;
    }

    /** As JSON in an attribute of the page, where the scripts find it before they draw anything. */
    private static String attribute(Imprint imprint) {
        try {
            return Json.MAPPER
                    .writeValueAsString(imprint)
                    .replace("&", "&amp;")
                    .replace("\"", "&quot;")
                    .replace("<", "&lt;");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an imprint is plain text", e);
        }
    }

    private static byte[] filled(byte[] html, Map<String, String> places) {
        String text = new String(html, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        VIEWS.forEach(view -> routes.get(view, index::send));
        EMBEDDED.forEach(figure -> routes.get(figure, ctx -> index.send(SecurityHeaders.forFrames(ctx))));
        routes.get("/assets/<path>", this::asset);
        routes.error(404, "text/html", ctx -> notFound(ctx));
    }

    private void asset(Context ctx) {
        WebFile file = assets.get(ctx.path());
        if (file == null) {
            throw new NotFoundResponse("There is nothing at " + ctx.path() + ".");
        }
        ctx.header("Cache-Control", FOREVER);
        file.send(ctx);
    }

    private void notFound(Context ctx) {
        if (!ctx.path().startsWith("/api/")) {
            index.send(ctx.status(HttpStatus.NOT_FOUND));
        }
    }
}
