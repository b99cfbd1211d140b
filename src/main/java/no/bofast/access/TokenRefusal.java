package no.bofast.access;

/**
 * Why a proof of identity doesn't hold.
 *
 * <p>The sentences go to the caller: they say what to do and not what was compared, so that a forger learns nothing from them.
 */
public enum TokenRefusal {
    MALFORMED(400, "invalid_request", "The Authorization header must be 'Bearer' and one token."),
    INVALID(401, "invalid_token", "The token is not valid here, or no longer."),
    NO_SCOPE(403, "insufficient_scope", "The token has no scope that is known here."),
    NO_MUNICIPALITY(403, "insufficient_scope", "The token's organisation speaks for no municipality here."),
    KEYS_UNAVAILABLE(503, "temporarily_unavailable", "The issuer's keys can't be fetched now; try again later.");

    private final int status;
    private final String code;
    private final String sentence;

    TokenRefusal(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** The HTTP status that fits. */
    public int status() {
        return status;
    }

    /** The error code of RFC 6750, section 3.1. */
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
