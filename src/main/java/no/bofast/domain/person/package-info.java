/**
 * The rules for one person: the set of register events, the walk through the residence history, the ledger of counts.
 *
 * <p>Depends on {@code domain} only. Start with {@link no.bofast.domain.person.Ledger}: it says what one person
 * contributes to all counts, and its difference is the only way in which counts change.
 */
package no.bofast.domain.person;
