package no.bofast.http;

import no.bofast.http.Payloads.Share;

/** How numbers leave: protected for the public, or exact for those who may see them ({@code domain.md}, section 5). */
public enum Release {
    ROUNDED,
    EXACT;

    private static final int BASE = 3;
    private static final int LEAST_DENOMINATOR = 10;

    /** A count as it may be shown; the same cell is rounded the same way every time. */
    int count(String cell, int exact) {
        return this == EXACT || exact <= 0 || exact >= BASE ? exact : rounded(cell, exact);
    }

    private static int rounded(String cell, int exact) {
        return Math.floorMod(cell.hashCode() * 0x9E3779B9 >>> 7, BASE) < exact ? BASE : 0;
    }

    /** A share of two counts that may be shown; withheld when the denominator is too small. */
    Share share(int released, int ofReleased) {
        if (ofReleased == 0 || this == ROUNDED && ofReleased < LEAST_DENOMINATOR) {
            return Share.WITHHELD;
        }
        return new Share(Payloads.rounded((double) released / ofReleased, 4));
    }

    /** As the API says it. */
    String label() {
        return this == EXACT ? "exact" : "rounded";
    }
}
