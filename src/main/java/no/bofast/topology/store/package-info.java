/** State stores made for the pipeline. Start with {@link no.bofast.topology.store.HeapStore}. */
package no.bofast.topology.store;
