package no.bofast.http.server;

import io.javalin.http.Context;
import no.bofast.access.Role;

/**
 * Who may see how the instance runs: the operator; everyone, if nobody can be told from the others.
 *
 * @param isOpen whether nobody can be told from the others
 */
public record Insight(boolean isOpen) {

    boolean isFor(Context ctx) {
        return isOpen || Callers.of(ctx).isOperator();
    }

    /** Refuses everyone else. */
    void require(Context ctx) {
        if (!isOpen) {
            Callers.oneOf(ctx, Role.OPERATOR);
        }
    }
}
