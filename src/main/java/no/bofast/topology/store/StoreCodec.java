package no.bofast.topology.store;

/** How a {@link HeapStore} writes its entries. For one thread. */
public interface StoreCodec<K, V> {

    byte[] keyToBytes(K key);

    K keyFromBytes(byte[] bytes);

    byte[] valueToBytes(V value);

    V valueFromBytes(K key, byte[] bytes);
}
