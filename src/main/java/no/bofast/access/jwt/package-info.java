/**
 * OAuth 2 access tokens as signed JWT, as Maskinporten issues them.
 *
 * <p>May depend on {@code access}, {@code disclosure}, {@code domain} and Nimbus JOSE+JWT. Start with {@link no.bofast.access.jwt.JwtCheck}.
 */
package no.bofast.access.jwt;
