package no.bofast.http.server;

import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says every request in the plainest words that mean the same, so that what is behind it need know no others.
 *
 * <p>HEAD is answered as GET is, and the server leaves the body out: a load balancer that asks with HEAD learns the same as one that asks with
 * GET. What the client takes becomes one name or nothing, so that wildcards, case and {@code q=0} count. Below the path that the
 * installation is served under, the same is found as at the top, whether a proxy takes the path off or not.
 */
public final class PlainRequests extends Handler.Wrapper {

    private static final String IS_HEAD = PlainRequests.class.getName() + ".head";

    private static final String STREAM = "/stream";
    private static final String EVENTS = "text/event-stream";

    private final String under;

    /** @param under path that the installation is served under, such as {@code /bofast}; empty for the top */
    PlainRequests(String under) {
        this.under = under;
    }

    /** Whether a request that looks like GET came as HEAD: what has no end can't be answered so. */
    public static boolean isHead(Context ctx) {
        return ctx.attribute(IS_HEAD) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Plain(placed(request)), response, callback);
    }

    private Request placed(Request request) {
        HttpURI asked = request.getHttpURI();
        String path = asked.getPath();
        if (under.isEmpty() || path == null || !(path.equals(under) || path.startsWith(under + "/"))) {
            return request;
        }
        String rest = path.substring(under.length());
        return Request.serveAs(
                request, HttpURI.build(asked).path(rest.isEmpty() ? "/" : rest).asImmutable());
    }

    private static final class Plain extends Request.Wrapper {

        private final HttpFields fields;

        Plain(Request asked) {
            super(asked);
            HttpFields.Mutable plain = HttpFields.build(asked.getHeaders());
            replace(
                    plain,
                    HttpHeader.ACCEPT_ENCODING,
                    accepted(plain, HttpHeader.ACCEPT_ENCODING).takesCoding("gzip"),
                    "gzip");
            if (Request.getPathInContext(asked).endsWith(STREAM)) {
                replace(
                        plain,
                        HttpHeader.ACCEPT,
                        accepted(plain, HttpHeader.ACCEPT).takesType(EVENTS),
                        EVENTS);
            }
            fields = plain.asImmutable();
            if (HttpMethod.HEAD.is(asked.getMethod())) {
                asked.setAttribute(IS_HEAD, true);
            }
        }

        private static Accepted accepted(HttpFields fields, HttpHeader header) {
            return new Accepted(
                    fields.getFields(header).stream().map(HttpField::getValue).toList());
        }

        private static void replace(HttpFields.Mutable fields, HttpHeader header, boolean isTaken, String name) {
            fields.put(header, isTaken ? name : "none");
        }

        @Override
        public String getMethod() {
            String method = super.getMethod();
            return HttpMethod.HEAD.is(method) ? HttpMethod.GET.asString() : method;
        }

        @Override
        public HttpFields getHeaders() {
            return fields;
        }
    }
}
