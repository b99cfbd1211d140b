package no.bofast.topology.store;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds a {@link HeapStore} for each task; it always has a changelog and is never cached by Kafka Streams. */
public final class HeapStoreBuilder<K, V> implements StoreBuilder<HeapStore<K, V>> {

    private final String name;
    private final Supplier<StoreCodec<K, V>> codec;

    public HeapStoreBuilder(String name, Supplier<StoreCodec<K, V>> codec) {
        this.name = name;
        this.codec = codec;
    }

    @Override
    public HeapStore<K, V> build() {
        return new HeapStore<>(name, codec.get());
    }

    @Override
    public StoreBuilder<HeapStore<K, V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<HeapStore<K, V>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<HeapStore<K, V>> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<HeapStore<K, V>> withLoggingDisabled() {
        throw new UnsupportedOperationException("store " + name + " must have a changelog");
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return name;
    }
}
