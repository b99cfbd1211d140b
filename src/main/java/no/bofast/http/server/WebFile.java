package no.bofast.http.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file of the web page, in memory, packed once. */
final class WebFile {

    private final String type;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    WebFile(String name, byte[] bytes) {
        type = typeOf(name);
        plain = bytes;
        packed = gzip(bytes);
        tag = Caching.tag(bytes);
    }

    /** Answers with the file. */
    void send(Context ctx) {
        boolean packs = "gzip".equals(ctx.header("Accept-Encoding"));
        if (packs) {
            ctx.header("Content-Encoding", "gzip");
        }
        Caching.mark(ctx, tag);
        ctx.disableCompression()
                .header("Vary", "Accept-Encoding")
                .contentType(type)
                .result(packs ? packed : plain);
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            default -> throw new IllegalArgumentException("no content type is known for " + name);
        };
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack in memory", e);
        }
        return packed.toByteArray();
    }
}
