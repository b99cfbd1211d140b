/**
 * The simulated register of a demo, and what is kept beside its data.
 *
 * <p>May depend on {@code simulator}, {@code connect}, {@code ingest}, {@code instance}, {@code console}, Avro and Kafka's clients. Start with
 * {@link no.bofast.instance.demo.DemoRegister}.
 */
package no.bofast.instance.demo;
