/**
 * The simulated register of a demo, and what is kept beside its data.
 *
 * <p>May depend on {@code config}, {@code simulator}, {@code ingest}, {@code console}, {@code files}. Start with
 * {@link no.bofast.instance.demo.DemoRegister}.
 */
package no.bofast.instance.demo;
