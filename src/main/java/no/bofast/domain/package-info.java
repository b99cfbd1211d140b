/**
 * The values that all of Bofast speaks of: municipalities, traits, register events and their facts.
 *
 * <p>Depends on {@code java.*} only; no I/O, no clock. Start with {@link no.bofast.domain.RegisterEvent} and
 * {@link no.bofast.domain.Fact}; the rules for one person are in {@code domain.person}, the counts of a municipality in
 * {@code domain.municipality}.
 */
package no.bofast.domain;
