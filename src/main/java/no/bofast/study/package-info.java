/**
 * How soon early warning finds a rise of departures, and how often it raises a false alarm, on simulated registers.
 *
 * <p>Depends on {@code domain}, {@code warning}, {@code simulator}, {@code reference}, the figures of {@code report} and Commons Statistics; no system
 * clock, no randomness but the seed's. Start with {@link no.bofast.study.Study}.
 */
package no.bofast.study;
