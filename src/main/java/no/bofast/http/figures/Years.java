package no.bofast.http.figures;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import no.bofast.http.server.Query;

/** Settlement years asked for, both ends included. */
record Years(int from, int to) {

    /** From the first year of the published reports. */
    private static final int FIRST = 2010;

    /** Reads {@code from} and {@code to}; all years until that of the register date by default. */
    static Years of(Context ctx, Sight sight) {
        int from = Query.year(ctx, "from", FIRST);
        int to = Query.year(ctx, "to", Math.max(from, sight.registerDate().getYear()));
        if (to < from) {
            throw new BadRequestResponse("'to' must not be before 'from', got: " + from + " to " + to + ".");
        }
        return new Years(from, to);
    }

    boolean contain(int year) {
        return from <= year && year <= to;
    }
}
