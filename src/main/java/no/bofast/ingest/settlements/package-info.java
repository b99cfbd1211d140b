/**
 * Settlements as extracts: tables with a row a person or a settlement, whole each time.
 *
 * <p>May depend on {@code ingest}, {@code connect} (pseudonyms, ids, what is known of a person), {@code domain} and
 * {@code csv}. Start with {@link no.bofast.ingest.settlements.SettlementsFormat}.
 */
package no.bofast.ingest.settlements;
