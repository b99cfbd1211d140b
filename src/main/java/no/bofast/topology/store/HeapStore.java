package no.bofast.topology.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * Streams; {@code HeapStoreTest} watches that it still is. A value that is changed in place must be put, or asked for by {@link #changing}, again after each commit. For one thread, as every store.
 */
public final class HeapStore<K, V> implements StateStore, CachedStateStore<K, V> {

    private final String name;
    private final StoreCodec<K, V> codec;
    private final Map<K, Slot<K, V>> slots = new HashMap<>();
    private final List<Slot<K, V>> changed = new ArrayList<>();
    private InternalProcessorContext<?, ?> context;
    private boolean open;

    HeapStore(String name, StoreCodec<K, V> codec) {
        this.name = name;
        this.codec = codec;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        slots.clear();
        changed.clear();
        context = (InternalProcessorContext<?, ?>) storeContext;
        storeContext.register(root, this::restore);
        open = true;
    }

    private void restore(byte[] key, byte[] value) {
        K restored = codec.keyFromBytes(key);
        if (value == null) {
            slots.remove(restored);
        } else {
            slot(restored).value = codec.valueFromBytes(restored, value);
        }
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(getOr(key, null));
    }

    public V getOr(K key, V otherwise) {
        Slot<K, V> slot = slots.get(key);
        return slot == null || slot.value == null ? otherwise : slot.value;
    }

    public void put(K key, V value) {
        change(slot(key), value);
    }

    /** The value of a key, to be changed in place until the next commit; a new one if there is none. */
    public V changing(K key, Function<K, V> fresh) {
        Slot<K, V> slot = slot(key);
        change(slot, slot.value == null ? fresh.apply(key) : slot.value);
        return slot.value;
    }

    public void remove(K key) {
        Slot<K, V> slot = slots.get(key);
        if (slot != null && slot.value != null) {
            change(slot, null);
        }
    }

    private Slot<K, V> slot(K key) {
        return slots.computeIfAbsent(key, Slot::new);
    }

    private void change(Slot<K, V> slot, V value) {
        slot.value = value;
        if (!slot.isChanged) {
            slot.isChanged = true;
            changed.add(slot);
        }
    }

    /** A copy of all entries, in no order. */
    public Map<K, V> entries() {
        Map<K, V> entries = new HashMap<>();
        for (Slot<K, V> slot : slots.values()) {
            if (slot.value != null) {
                entries.put(slot.key, slot.value);
            }
        }
        return entries;
    }

    /** How many keys have a place, those without a value since the last commit among them. */
    int places() {
        return slots.size();
    }

    @Override
    public void flushCache() {
        for (Slot<K, V> slot : changed) {
            slot.isChanged = false;
            log(slot.key, slot.value);
            if (slot.value == null) {
                slots.remove(slot.key);
            }
        }
        changed.clear();
    }

    private void log(K key, V value) {
        byte[] written = value == null ? null : codec.valueToBytes(value);
        context.logChange(
                name,
                Bytes.wrap(codec.keyToBytes(key)),
                written,
                context.currentSystemTimeMs(),
                new RecordHeaders(),
                Position.emptyPosition());
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<K, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        changed.forEach(slot -> slot.isChanged = false);
        changed.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        slots.clear();
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

    /** The place of a key; without a value until it is given one, or when it was taken away since the last commit. */
    private static final class Slot<K, V> {
        private final K key;
        private V value;
        private boolean isChanged;

        Slot(K key) {
            this.key = key;
        }
    }
}
