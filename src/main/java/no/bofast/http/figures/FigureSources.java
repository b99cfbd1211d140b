package no.bofast.http.figures;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.access.Caller;
import no.bofast.disclosure.Audience;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;
import no.bofast.domain.RightsRules;
import no.bofast.http.server.AskedLanguage;
import no.bofast.http.server.Callers;
import no.bofast.http.server.HttpSettings;
import no.bofast.view.Imprint;
import no.bofast.view.Views;

/**
 * Gives every caller the source that answers as they may be answered: exact and live where they are entitled to it, from the last release elsewhere.
 *
 * @param everyone what those without a token may see
 * @param rights by which rules a stock is told by rights
 * @param imprint what is said of who publishes
 * @param tables what the operator's own tables tell
 * @param alsoKnown other names and codes of municipalities
 * @param ranks kept from one request to the next
 */
public record FigureSources(
        Views views,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        Audience everyone,
        RightsRules rights,
        Imprint imprint,
        OperatorTables tables,
        AlsoKnown alsoKnown,
        Ranks ranks) {

    /**
     * Of a server with such settings.
     *
     * @param usual by which rules a stock is told by rights, where the settings have none
     */
    public static FigureSources of(
            HttpSettings settings,
            Views views,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            RightsRules usual,
            AlsoKnown alsoKnown) {
        return new FigureSources(
                views,
                municipalities,
                settings.everyone(),
                settings.rights().orElse(usual),
                settings.imprint(),
                settings.tables(),
                alsoKnown,
                new Ranks());
    }

    public FigureSource of(Context ctx) {
        return of(Callers.of(ctx).audience(), Said.in(AskedLanguage.named(ctx)));
    }

    public FigureSource of(Caller caller) {
        return of(caller.audience());
    }

    public FigureSource of(Audience reader) {
        return of(reader, Said.IN_ALL);
    }

    /** What is open to everyone is open to those with a token too. */
    private FigureSource of(Audience reader, Said said) {
        Audience audience = everyone.seesExactly(Optional.empty()) ? everyone : reader;
        return new FigureSource(
                views.live(),
                views.released().get(),
                municipalities,
                audience,
                rights,
                imprint,
                tables,
                alsoKnown,
                ranks,
                said);
    }
}
