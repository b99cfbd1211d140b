/**
 * The figures: one resource a route, and the payloads that they answer with.
 *
 * <p>May depend on {@code access}, {@code domain}, {@code warning}, {@code words}, {@code http.server}, {@code view},
 * {@code disclosure}, {@code forecast}, {@code report} (downloads). Start with {@link no.bofast.http.figures.FigureSource}.
 */
package no.bofast.http.figures;
