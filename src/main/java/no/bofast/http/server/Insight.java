package no.bofast.http.server;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import no.bofast.access.Role;
import no.bofast.disclosure.Audience;

/**
 * Who may see how the instance runs, how many records it has read among it: the operator; where nobody can be told from the others, whoever is at the
 * machine itself, and everyone if all counts are shown exactly.
 *
 * @param isOpen whether everyone who gets here may
 * @param canSignIn whether anybody can be told from the others
 */
public record Insight(boolean isOpen, boolean canSignIn) {

    /** Of a port that the operator keeps to those who run the installation. */
    public static final Insight OPEN = new Insight(true, false);

    /** Of a port that anybody may reach. */
    public static final Insight CLOSED = new Insight(false, false);

    /** Of the port of the page. */
    public static Insight of(HttpSettings settings) {
        boolean canSignIn = settings.authenticator().knowsAnyone();
        boolean isForAll = settings.everyone().equals(Audience.NATION) || settings.isOfThisMachineAlone();
        return new Insight(!canSignIn && isForAll, canSignIn);
    }

    boolean isFor(Context ctx) {
        return isOpen || Callers.of(ctx).isOperator();
    }

    /** Refuses everyone else. */
    void require(Context ctx) {
        if (!isOpen && !canSignIn) {
            throw new ForbiddenResponse("Nobody can sign in here, and the number of records isn't for the public."
                    + " Ask at the port that the setting metrics-port names, or set token-file or issuer.");
        }
        if (!isOpen) {
            Callers.oneOf(ctx, Role.OPERATOR);
        }
    }
}
