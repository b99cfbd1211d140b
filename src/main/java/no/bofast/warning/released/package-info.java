/**
 * Early warning for the public: the same rules over what was released, and over nothing else.
 *
 * <p>May depend on {@code domain}, {@code warning}, {@code disclosure}; no I/O, no clock, no chance. Start with
 * {@link no.bofast.warning.released.ReleasedWarning}.
 */
package no.bofast.warning.released;
