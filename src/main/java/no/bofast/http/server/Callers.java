package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.Admission;
import no.bofast.access.Authenticator;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.access.TokenRefusal;

/** Finds out, before a request is handled, who it comes from; handlers ask {@link #of}. */
public final class Callers implements Resource {

    private static final String AUTHORIZATION = "Authorization";
    private static final String ATTRIBUTE = Caller.class.getName();

    private final Authenticator authenticator;

    public Callers(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> {
            Caller caller = admitted(ctx);
            ctx.attribute(ATTRIBUTE, caller);
            if (!caller.isAnonymous()) {
                ctx.header("Cache-Control", "no-store");
            }
        });
    }

    private Caller admitted(Context ctx) {
        if (Collections.list(ctx.req().getHeaders(AUTHORIZATION)).size() > 1) {
            throw refusal(TokenRefusal.MALFORMED, ctx);
        }
        Admission admission = authenticator.admit(Optional.ofNullable(ctx.header(AUTHORIZATION)));
        if (admission instanceof Admission.Refused refused) {
            throw refusal(refused.refusal(), ctx);
        }
        return ((Admission.Admitted) admission).caller();
    }

    private static HttpResponseException refusal(TokenRefusal refusal, Context ctx) {
        ctx.header("WWW-Authenticate", "Bearer error=\"" + refusal.code() + "\"");
        return new HttpResponseException(refusal.status(), refusal.sentence());
    }

    /** Who the request comes from. */
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        return caller == null ? Caller.ANONYMOUS : caller;
    }

    /**
     * Who the request comes from, if it is one of these.
     *
     * @throws UnauthorizedResponse (401) if there is no token
     * @throws ForbiddenResponse (403) if the caller is another
     */
    public static Caller oneOf(Context ctx, Role... roles) {
        Caller caller = of(ctx);
        if (Set.of(roles).contains(caller.role())) {
            return caller;
        }
        if (caller.isAnonymous()) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new UnauthorizedResponse("This needs a token.");
        }
        throw new ForbiddenResponse("The token does not allow this.");
    }
}
