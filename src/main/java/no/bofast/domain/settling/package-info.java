/**
 * What is asked of municipalities and decided by them before anyone is settled: requests and decisions, which are about no person.
 *
 * <p>Depends on {@code domain} only. Start with {@link no.bofast.domain.settling.SettlingBook}: it says what of all that was told
 * counts.
 */
package no.bofast.domain.settling;
