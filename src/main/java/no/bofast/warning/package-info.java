/**
 * Early warning: the rules, the life of alerts and what an alert says of itself ({@code domain.md}, section 7).
 *
 * <p>Depends on {@code warning.baseline}, {@code domain}, {@code words} and Commons Statistics; no I/O, no clock. Start with
 * {@link no.bofast.warning.Evaluation}; a new {@link no.bofast.warning.Detector} goes into its book of alerts and into
 * {@link no.bofast.warning.Rule}, and what alerts say is written by {@link no.bofast.warning.AlertText}. The counts in alerts are exact: whoever lets them out passes them through
 * {@code disclosure}.
 */
package no.bofast.warning;
