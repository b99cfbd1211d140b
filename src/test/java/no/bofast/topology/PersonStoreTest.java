package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's stored state may be of any length; no record of it is. */
class PersonStoreTest {

    private static final Bytes ONE = Bytes.wrap(new byte[] {1});
    private static final Bytes OTHER = Bytes.wrap(new byte[] {1, 0, 0, 0, 1});

    private final KeyValueStore<Bytes, byte[]> firsts = store("firsts");
    private final KeyValueStore<Bytes, byte[]> others = store("others");
    private final PersonStore store = new PersonStore(firsts, others);

    @ParameterizedTest
    @ValueSource(ints = {1, PersonStore.PART, PersonStore.PART + 1, 2 * PersonStore.PART, 5 * PersonStore.PART + 7})
    void aValueOfAnyLengthIsReadAsItWasWritten(int length) {
        store.put(ONE, bytes(length));
        store.putAll(List.of(KeyValue.pair(OTHER, bytes(length + 1))));

        assertThat(store.get(ONE)).isEqualTo(bytes(length));
        assertThat(store.get(OTHER)).isEqualTo(bytes(length + 1));
        assertThat(longest(firsts)).isLessThan(PersonStore.PART + 10);
        assertThat(longest(others)).isLessThan(PersonStore.PART + 10);
    }

    @Test
    void whatIsShorterThanBeforeIsReadAsItWasWrittenLast() {
        store.put(ONE, bytes(3 * PersonStore.PART));

        store.put(ONE, bytes(PersonStore.PART + 5));

        assertThat(store.get(ONE)).isEqualTo(bytes(PersonStore.PART + 5));
    }

    @Test
    void ofAnErasedPersonNothingIsLeft() {
        store.put(ONE, bytes(3 * PersonStore.PART));
        store.put(ONE, bytes(PersonStore.PART + 5));
        store.put(OTHER, bytes(2 * PersonStore.PART));

        store.replaceAll(ONE, bytes(2));

        assertThat(store.get(ONE)).isEqualTo(bytes(2));
        assertThat(store.get(OTHER)).isEqualTo(bytes(2 * PersonStore.PART));
        assertThat(count(others)).isEqualTo(1);
    }

    private static KeyValueStore<Bytes, byte[]> store(String name) {
        KeyValueStore<Bytes, byte[]> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }

    /** The first is a layout, as of all that is stored. */
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        bytes[0] = 2;
        return bytes;
    }

    private static int longest(KeyValueStore<Bytes, byte[]> store) {
        int longest = 0;
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                longest = Math.max(longest, entries.next().value.length);
            }
        }
        return longest;
    }

    private static int count(KeyValueStore<Bytes, byte[]> store) {
        return Math.toIntExact(store.approximateNumEntries());
    }
}
