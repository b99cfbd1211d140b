package no.bofast.embedded;

import java.util.List;

/**
 * The registry's changes in the order they were made. Ids follow from that order, so that keeping it keeps them.
 */
interface RegistryJournal extends AutoCloseable {

    /** All changes so far. */
    List<RegistryEntry> entries();

    /** Keeps a change; returns when it is safe. */
    void append(RegistryEntry entry);

    @Override
    void close();

    /** A journal that forgets. */
    static RegistryJournal none() {
        return new RegistryJournal() {
            @Override
            public List<RegistryEntry> entries() {
                return List.of();
            }

            @Override
            public void append(RegistryEntry entry) {}

            @Override
            public void close() {}
        };
    }
}
