package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets caches keep answers, but ask each time whether they still hold: every answer has a tag of what it says, and who has the same already is
 * told so with 304 (RFC 9110, 13.1.2).
 *
 * <p>Tags are weak, since the same is said packed and unpacked. Answers differ by who asks, in which language and how they are packed, and say so to caches.
 */
public final class Caching implements Resource {

    private static final String TAGGED = "ETag";
    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.header("Cache-Control", "no-cache")
                .header("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization"));
        routes.after(Caching::onlyIfChanged);
    }

    /** A tag of contents. */
    static String tag(byte[] contents) {
        return "W/\"" + WebTree.hash(List.of(contents)) + "\"";
    }

    /** Names the contents of an answer, before they are known. */
    static void mark(Context ctx, String tag) {
        ctx.header(TAGGED, tag);
    }

    private static void onlyIfChanged(Context ctx) throws IOException {
        InputStream result = ctx.resultInputStream();
        if (result == null || ctx.status() != HttpStatus.OK || ctx.method() != HandlerType.GET) {
            return;
        }
        if (ctx.res().getHeader(TAGGED) == null) {
            byte[] contents = result.readAllBytes();
            ctx.result(new ByteArrayInputStream(contents));
            mark(ctx, tag(contents));
        }
        if (isKnown(ctx.res().getHeader(TAGGED), Collections.list(ctx.req().getHeaders("If-None-Match")))) {
            ctx.status(HttpStatus.NOT_MODIFIED).result(new byte[0]);
        }
    }

    /** Whether one of the tags that a client has is this one, compared weakly; {@code *} is any. */
    static boolean isKnown(String tag, List<String> known) {
        String own = opaque(tag);
        return known.stream()
                .anyMatch(line -> line.strip().equals("*")
                        || TAG.matcher(line)
                                .results()
                                .anyMatch(one -> one.group(1).equals(own)));
    }

    private static String opaque(String tag) {
        Matcher found = TAG.matcher(tag);
        return found.find() ? found.group(1) : tag;
    }
}
