/**
 * The reference tables on the class path: municipalities and their codes.
 *
 * <p>May depend on {@code domain}. Origin of the tables: {@code src/main/resources/reference/README.md}.
 */
package no.bofast.reference;
