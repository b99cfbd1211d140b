/**
 * The measures of the report (domain.md, section 4), as functions of counts.
 *
 * <p>May depend on {@code words}, {@code domain}, {@code disclosure}, {@code view}. Start with
 * {@link no.bofast.report.measures.LifeTable}.
 */
package no.bofast.report.measures;
