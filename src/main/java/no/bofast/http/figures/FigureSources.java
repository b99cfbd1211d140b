package no.bofast.http.figures;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;
import no.bofast.http.server.Callers;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;

/**
 * Gives every caller the desk that answers as they may be answered.
 *
 * <p>Only who sees all counts exactly sees them live. A municipality sees its own exactly, and with everyone else as of the last
 * batch: one answer is of one state of knowledge, and what it is told of others changes in batches too.
 *
 * @param disclosure what those without a token may be shown
 * @param rights by which rules a stock is told by rights
 */
public record FigureSources(
        Views views,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        Disclosure disclosure,
        RightsRules rights) {

    public FigureSource of(Context ctx) {
        return of(Callers.of(ctx));
    }

    public FigureSource of(Caller caller) {
        return new FigureSource(viewFor(caller), municipalities, disclosureFor(caller), rights);
    }

    private MonitorView viewFor(Caller caller) {
        return caller.role() == Role.NATIONAL ? views.live() : views.published();
    }

    /** What is open to everyone is open to those with a token too. */
    private Disclosure disclosureFor(Caller caller) {
        return disclosure.audience().seesExactly(Optional.empty())
                ? disclosure
                : new Disclosure(caller.audience(), disclosure.rounding());
    }
}
