/**
 * The channels that an installation has, put together from those of {@code delivery}.
 *
 * <p>May depend on {@code config}, {@code subscription} and all of {@code subscription.delivery}.
 */
package no.bofast.subscription.outlet;
