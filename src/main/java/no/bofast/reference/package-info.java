/**
 * The reference tables on the class path, municipalities and their codes, and what an operator's files add to them.
 *
 * <p>May depend on {@code domain}, {@code csv}, and {@code warning} and {@code words} for the guidance of an operator. Start with {@link no.bofast.reference.ReferenceTables} and
 * {@link no.bofast.reference.MunicipalityFiles}. Origin of the tables: {@code src/main/resources/reference/README.md}.
 */
package no.bofast.reference;
