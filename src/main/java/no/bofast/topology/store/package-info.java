/**
 * State stores made for the pipeline, and what tells a step of commits. Start with {@link no.bofast.topology.store.HeapStore}.
 */
package no.bofast.topology.store;
