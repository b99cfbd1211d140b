/**
 * The batch oracle: a second, slow and plain computation of what {@code replay} writes, and a generator of nasty logs to
 * compare the two on. It shares no code with the product and may depend on {@code java.*} and Jackson only. Start at
 * {@link no.bofast.oracle.BatchOracle} and {@link no.bofast.oracle.NastyLog}.
 */
package no.bofast.oracle;
