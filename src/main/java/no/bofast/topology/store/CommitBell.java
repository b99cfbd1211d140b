package no.bofast.topology.store;

import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Tells its processor that Kafka Streams is about to commit, while records may still be forwarded and stores written.
 *
 * <p>Keeps nothing. So a processor may gather records on the heap and work them off together: none is committed as read
 * before. It is the moment in which Kafka Streams' own caches forward, and is told through their internal type, as to
 * {@link HeapStore}; {@code CommitBellTest} watches that it still is.
 */
public final class CommitBell implements StateStore, CachedStateStore<Void, Void> {

    private static final Runnable NOBODY = () -> {};

    private final String name;
    private InternalProcessorContext<?, ?> context;
    private ProcessorNode<?, ?, ?, ?> node;
    private Runnable listener = NOBODY;
    private boolean open;

    private CommitBell(String name) {
        this.name = name;
    }

    /** Builds a bell for each task. */
    public static StoreBuilder<CommitBell> builder(String name) {
        return new Builder(name);
    }

    /** Has something done before each commit; to be called while the processor is initialized. */
    public void beforeCommit(Runnable work) {
        node = context.currentNode();
        listener = work;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        context = (InternalProcessorContext<?, ?>) storeContext;
        listener = NOBODY;
        storeContext.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void flushCache() {
        ProcessorNode<?, ?, ?, ?> nodeBefore = context.currentNode();
        ProcessorRecordContext recordBefore = context.recordContext();
        context.setCurrentNode(node);
        context.setRecordContext(
                new ProcessorRecordContext(context.currentSystemTimeMs(), -1, -1, null, new RecordHeaders()));
        try {
            listener.run();
        } finally {
            context.setRecordContext(recordBefore);
            context.setCurrentNode(nodeBefore);
        }
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Void, Void> nobody, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        // What its processor has gathered goes with the processor.
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        listener = NOBODY;
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

    private record Builder(String name) implements StoreBuilder<CommitBell> {

        @Override
        public CommitBell build() {
            return new CommitBell(name);
        }

        @Override
        public StoreBuilder<CommitBell> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<CommitBell> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<CommitBell> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("store " + name + " keeps nothing that could be logged");
        }

        @Override
        public StoreBuilder<CommitBell> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
