package no.bofast.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before it is a request to the API: as a {@link Problem}, and without what the server says of it. */
final class EarlyRefusals extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        mark(response.getHeaders());
        response.write(true, body(code), callback);
    }

    private static void mark(HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        fields.put("X-Content-Type-Options", "nosniff");
    }

    private static ByteBuffer body(int status) {
        Problem problem =
                Problem.of(status, status < 500 ? "The request can't be read." : "The server failed to answer.");
        return ByteBuffer.wrap(Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }
}
