/**
 * The synthetic register: people who are settled, live, move and are registered late or wrongly, from a seed.
 *
 * <p>Depends on {@code domain}, {@code reference} and the submissions of {@code ingest}; free of the system clock and of any
 * randomness but the seed's. Only arithmetic that is the same on every machine is used ({@link StrictMath}), and no
 * collection whose order depends on a hash. Start with {@link no.bofast.simulator.Simulation}; why people move is in
 * {@link no.bofast.simulator.MoveRates} and {@link no.bofast.simulator.Destinations}.
 */
package no.bofast.simulator;
