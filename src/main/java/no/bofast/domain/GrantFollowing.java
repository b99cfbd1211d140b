package no.bofast.domain;

/** Whether it is counted whom the integration grant follows, which takes an operator's rates. */
public enum GrantFollowing {
    /** No rates are known. */
    NONE,
    /** Of everyone together. */
    TOGETHER,
    /** By kind of person, since rates are. */
    BY_KIND;

    static GrantFollowing of(GrantRates rates) {
        if (!rates.areKnown()) {
            return NONE;
        }
        return rates.areByKind() ? BY_KIND : TOGETHER;
    }
}
