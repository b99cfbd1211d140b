package no.bofast.domain.settling;

import java.util.Arrays;
import java.util.Optional;

/** Which step towards a settlement an authority takes. */
public enum SettlingKind {
    /** Anmodning: the municipality is asked to settle people. */
    REQUEST("SettlementRequest"),
    /** Vedtak: the municipality has decided to settle people, which may be more or fewer than was asked. */
    DECISION("SettlementDecision");

    private final String type;

    SettlingKind(String type) {
        this.type = type;
    }

    /** As records and lines write it. */
    public String type() {
        return type;
    }

    /** The kind that is written so; empty if none is. */
    public static Optional<SettlingKind> named(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
