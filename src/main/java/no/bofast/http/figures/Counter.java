package no.bofast.http.figures;

import java.util.List;
import java.util.Optional;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.Share;

/** Lets out the counts of one municipality, or of none. */
record Counter(Disclosure disclosure, Optional<MunicipalityCode> owner) {

    /** A count as it may be shown; named by its measure, then by what tells one group from another. */
    int count(int exact, String... parts) {
        return disclosure.count(id(parts), exact);
    }

    /** A count of any identity, as it may be shown. */
    int shown(CountId id, int exact) {
        return disclosure.count(id, exact);
    }

    /** A count of some of those in another count, as it may be shown. */
    int part(int exact, int shownWhole, String... parts) {
        return disclosure.part(id(parts), exact, shownWhole);
    }

    /** A share of counts as shown, where it may be shown. */
    Share share(int shownPart, int shownWhole, String... whole) {
        return Share.of(disclosure.share(id(whole), shownPart, shownWhole));
    }

    /** Whether a share of so many people, as shown, may be shown. */
    boolean showsShareOf(int shownPeople) {
        return disclosure.showsShareOf(id("at_risk"), shownPeople);
    }

    /** What is to be expected of those at risk, as it may be shown: with one decimal. */
    double expected(double exact, int exactAtRisk) {
        return Payloads.rounded(disclosure.expected(id("at_risk"), exact, exactAtRisk), 1);
    }

    /** Whether the reader sees everything that is counted here exactly. */
    boolean isExact() {
        return disclosure.isExact(id("settled"));
    }

    /** Those who departed from a municipality to another: the same count wherever it is shown. */
    static CountId flow(MunicipalityCode from, MunicipalityCode to) {
        return CountId.of(from, "departed", "destination", to.toString());
    }

    /** Whether counts are shown {@code exact} or {@code rounded}. */
    String label() {
        return isExact() ? "exact" : "rounded";
    }

    CountId id(String... parts) {
        return new CountId(owner, List.of(parts));
    }
}
