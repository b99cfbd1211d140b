package no.bofast.topology.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store of decoded values on the heap, whose changes reach its changelog once a commit however often they change.
 *
 * <p>For state that is small (bounded by cells, not by people) and changes with every record: nothing is encoded until
 * Kafka Streams is about to commit. That moment is only told to a {@link CachedStateStore}, an internal type of Kafka
 * Streams; {@code HeapStoreTest} watches that it still is. A value that is changed in place must be put again before the next commit. For one thread, as every store.
 */
public final class HeapStore<K, V> implements StateStore, CachedStateStore<K, V> {

    private final String name;
    private final StoreCodec<K, V> codec;
    private final Map<K, V> entries = new HashMap<>();
    private final Set<K> changed = new LinkedHashSet<>();
    private InternalProcessorContext<?, ?> context;
    private boolean open;

    HeapStore(String name, StoreCodec<K, V> codec) {
        this.name = name;
        this.codec = codec;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        entries.clear();
        changed.clear();
        context = (InternalProcessorContext<?, ?>) storeContext;
        storeContext.register(root, this::restore);
        open = true;
    }

    private void restore(byte[] key, byte[] value) {
        K restored = codec.keyFromBytes(key);
        if (value == null) {
            entries.remove(restored);
        } else {
            entries.put(restored, codec.valueFromBytes(restored, value));
        }
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public V getOr(K key, V otherwise) {
        return entries.getOrDefault(key, otherwise);
    }

    public void put(K key, V value) {
        entries.put(key, value);
        changed.add(key);
    }

    public void remove(K key) {
        if (entries.remove(key) != null) {
            changed.add(key);
        }
    }

    /** All entries, in no order. */
    public Map<K, V> entries() {
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public void flushCache() {
        for (K key : changed) {
            V value = entries.get(key);
            byte[] written = value == null ? null : codec.valueToBytes(value);
            Bytes writtenKey = Bytes.wrap(codec.keyToBytes(key));
            context.logChange(
                    name,
                    writtenKey,
                    written,
                    context.currentSystemTimeMs(),
                    new RecordHeaders(),
                    Position.emptyPosition());
        }
        changed.clear();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<K, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        changed.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        entries.clear();
        changed.clear();
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
