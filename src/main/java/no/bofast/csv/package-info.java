/**
 * Tables in CSV files that come from elsewhere: cut up with either separator, in either encoding, by the names of their columns.
 *
 * <p>Needs only Java. Start with {@link no.bofast.csv.CsvTable}.
 */
package no.bofast.csv;
