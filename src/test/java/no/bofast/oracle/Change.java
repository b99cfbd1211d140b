package no.bofast.oracle;

/** What a register event does to the register: adds a fact, replaces one, or takes one away. */
enum Change {
    CREATED,
    CORRECTED,
    ANNULLED
}
