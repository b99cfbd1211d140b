package no.bofast.http.figures;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.http.server.Query;
import no.bofast.view.CountsView;
import no.bofast.view.EarlierCounts;

/**
 * What is known of a municipality now, or was known at the close of an earlier register month.
 *
 * @param asked the earlier register month; null for now
 * @param counts exact; earlier ones have only the cells that remember
 * @param date the last register date that counts
 * @param lastClosed the last month that was over
 */
record AsKnown(YearMonth asked, CountsView counts, LocalDate date, YearMonth lastClosed) {

    /** What {@code as-of} asks for; now without it. A month that isn't over yet is refused. */
    static AsKnown of(Context ctx, CountsView counts, Sight sight) {
        return Query.month(ctx, "as-of")
                .map(month -> closing(month, counts, sight))
                .orElseGet(() -> now(counts, sight));
    }

    /** Refuses to look back in a file that is only made of now. */
    static void refuseUnless(boolean looksBack, Context ctx) {
        if (!looksBack && Query.text(ctx, "as-of").isPresent()) {
            throw new BadRequestResponse("This table can't look back, so leave 'as-of' out: groups, rights, arrivals,"
                    + " arrival-origins, arrival-groups and the report's tables can.");
        }
    }

    static AsKnown now(CountsView counts, Sight sight) {
        return new AsKnown(null, counts, sight.registerDate(), sight.lastClosedMonth());
    }

    /** The month, if it is over. */
    static YearMonth closed(YearMonth month, Sight sight) {
        if (month.isAfter(sight.lastClosedMonth())) {
            throw new BadRequestResponse("Register month " + month + " isn't closed yet.");
        }
        return month;
    }

    private static AsKnown closing(YearMonth asked, CountsView counts, Sight sight) {
        YearMonth month = closed(asked, sight);
        LocalDate date = month.atEndOfMonth();
        return new AsKnown(month, EarlierCounts.of(counts, date), date, month);
    }
}
