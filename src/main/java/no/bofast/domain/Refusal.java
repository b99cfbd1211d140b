package no.bofast.domain;

/** Carries a reason out of the checks of an event; without a stack trace, since bad events may come in storms. */
final class Refusal extends RuntimeException {

    private final transient RejectionReason reason;

    Refusal(RejectionReason reason) {
        super(reason.label(), null, false, false);
        this.reason = reason;
    }

    RejectionReason reason() {
        return reason;
    }
}
