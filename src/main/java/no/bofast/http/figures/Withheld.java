package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an answer has no figures: they are in no release, so only those see them who see the counts exactly. */
enum Withheld {
    @JsonProperty("not-released")
    NOT_RELEASED;

    /** What an API client is told. */
    static final String SENTENCE =
            "These figures are in no release: a municipality sees its own with its token, and the"
                    + " national authority all.";

    /** Null where there are figures. */
    static Withheld unless(boolean isShown) {
        return isShown ? null : NOT_RELEASED;
    }
}
