package no.bofast.domain;

/** What a {@link CaseMeasure} is about: a register that tells of the one need tell of no other. */
public enum CaseSubject {
    /** Flytteavtaler: agreements on moves. */
    AGREEMENT,
    /** Flyttemotiver: why people move. */
    REASON,
    /** Introduksjonsprogrammer: who takes part, completes and moves. */
    PROGRAMME,
    /** Økonomisk sosialhjelp: who applies for it after a move within the grant. */
    ASSISTANCE
}
