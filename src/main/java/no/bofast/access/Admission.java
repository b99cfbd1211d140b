package no.bofast.access;

/** What became of a request's proof of who it comes from. */
public sealed interface Admission {

    /** The proof holds, or there was none and the caller is {@link Caller#ANONYMOUS}. */
    record Admitted(Caller caller) implements Admission {}

    /** There was a proof, and it doesn't hold. Such a request is answered with the refusal, never as an anonymous one. */
    record Refused(TokenRefusal refusal) implements Admission {}

    static Admission of(Caller caller) {
        return new Admitted(caller);
    }

    static Admission refused(TokenRefusal refusal) {
        return new Refused(refusal);
    }
}
