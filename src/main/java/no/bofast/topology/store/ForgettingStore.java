package no.bofast.topology.store;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.RocksDBStore;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * A store on disk from whose files goes what was deleted.
 *
 * <p>RocksDB only notes that an entry is deleted, and leaves it in its files until it happens to merge them, which of a store that hardly
 * grows may be never. So some time after a deletion all files are merged. That is done beside the work; closing waits for it. That the
 * store is a {@link RocksDBStore}, and how that names its database, is internal to Kafka Streams; {@code ForgettingStoreTest} watches it.
 */
public final class ForgettingStore extends RocksDBStore {

    private final long afterNanos;
    private final LongSupplier nanos;
    private boolean hasForgotten;
    private long forgottenAt;
    private CompletableFuture<Void> merging = CompletableFuture.completedFuture(null);

    private ForgettingStore(String name, long afterNanos, LongSupplier nanos) {
        super(name, "rocksdb");
        this.afterNanos = afterNanos;
        this.nanos = nanos;
    }

    /**
     * Makes such stores.
     *
     * @param afterNanos how long what is deleted may stay in the files
     */
    public static KeyValueBytesStoreSupplier supplier(String name, long afterNanos) {
        return supplier(name, afterNanos, System::nanoTime);
    }

    static KeyValueBytesStoreSupplier supplier(String name, long afterNanos, LongSupplier nanos) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new ForgettingStore(name, afterNanos, nanos);
            }

            @Override
            public String metricsScope() {
                return "rocksdb";
            }
        };
    }

    /**
     * RocksDB's list of its files tells the first and the last key of each, also of those that are gone, until the list is begun anew. So
     * it is begun anew with every change of it.
     */
    @Override
    protected List<ColumnFamilyHandle> openRocksDB(
            DBOptions options, ColumnFamilyDescriptor first, ColumnFamilyDescriptor... others) {
        options.setMaxManifestFileSize(1);
        return super.openRocksDB(options, first, others);
    }

    @Override
    public synchronized byte[] delete(Bytes key) {
        byte[] before = super.delete(key);
        if (!hasForgotten) {
            hasForgotten = true;
            forgottenAt = nanos.getAsLong();
        }
        return before;
    }

    @Override
    public synchronized void commit(Map<TopicPartition, Long> offsets) {
        super.commit(offsets);
        if (hasForgotten && merging.isDone() && nanos.getAsLong() - forgottenAt >= afterNanos) {
            hasForgotten = false;
            RocksDB files = database();
            merging = CompletableFuture.runAsync(() -> merge(files));
        }
    }

    private static void merge(RocksDB files) {
        try (FlushOptions whole = new FlushOptions().setWaitForFlush(true);
                CompactRangeOptions again = new CompactRangeOptions()
                        .setBottommostLevelCompaction(CompactRangeOptions.BottommostLevelCompaction.kForce)) {
            files.flush(whole);
            files.compactRange();
            // The list of files that was begun with this still tells what was there before.
            files.compactRange(files.getDefaultColumnFamily(), null, null, again);
        } catch (RocksDBException e) {
            throw new ProcessorStateException("cannot merge the files of a store", e);
        }
    }

    private RocksDB database() {
        try {
            Field database = RocksDBStore.class.getDeclaredField("db");
            database.setAccessible(true);
            return (RocksDB) database.get(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kafka Streams keeps its database elsewhere", e);
        }
    }

    /** Waits until files aren't merged any more. */
    CompletableFuture<Void> merging() {
        return merging;
    }

    @Override
    public synchronized void close() {
        merging.exceptionally(failed -> null).join();
        super.close();
    }
}
