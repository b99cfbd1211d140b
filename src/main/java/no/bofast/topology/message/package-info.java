/** What travels between the steps of the pipeline, and how it is written. Start with {@link no.bofast.topology.message.ClockMark}. */
package no.bofast.topology.message;
