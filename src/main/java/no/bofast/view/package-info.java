/**
 * The read model: what reports, the API and the page may ask, kept in memory by every instance.
 *
 * <p>May depend on {@code domain}, {@code warning}, {@code forecast}, {@code disclosure}; knows nothing of Kafka. Start with
 * {@link no.bofast.view.CountsView}.
 */
package no.bofast.view;
