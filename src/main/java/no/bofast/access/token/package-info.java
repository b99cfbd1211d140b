/**
 * Tokens of Bofast's own making, for installations without an identity provider: a file with the hash of each.
 *
 * <p>May depend on {@code access}, {@code disclosure} and {@code domain}. Start with {@link no.bofast.access.token.TokenFile}.
 */
package no.bofast.access.token;
