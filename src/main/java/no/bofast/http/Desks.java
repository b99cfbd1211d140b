package no.bofast.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.access.Caller;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.MonitorView;

/**
 * Gives every caller the desk that answers as they may be answered.
 *
 * @param disclosure what those without a token may be shown
 */
record Desks(MonitorView view, SortedMap<MunicipalityCode, Municipality> municipalities, Disclosure disclosure) {

    Desk of(Context ctx) {
        return of(Callers.of(ctx));
    }

    Desk of(Caller caller) {
        return new Desk(view, municipalities, disclosureFor(caller));
    }

    /** What is open to everyone is open to those with a token too. */
    private Disclosure disclosureFor(Caller caller) {
        return caller.isAnonymous() || disclosure.audience().seesExactly(Optional.empty())
                ? disclosure
                : new Disclosure(caller.audience(), disclosure.rounding());
    }
}
