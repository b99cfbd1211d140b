/**
 * Compact encodings for state stores and for the topics between the steps: the person store and the bytes that travel
 * decide the speed.
 *
 * <p>May depend on {@code domain}. Start with {@link no.bofast.serde.packed.PackedWriter}. Every stored value begins with
 * the version of its layout.
 */
package no.bofast.serde.packed;
