package no.bofast.topology.store;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;

/** Stands in for the part of Kafka Streams that a store speaks to: keeps what it writes and restores another from it. */
final class RecordedChangelog {

    private final List<Written> written = new ArrayList<>();

    record Written(Bytes key, byte[] value) {}

    /** Opens a store with everything that was written so far. */
    <K, V> HeapStore<K, V> open(HeapStore<K, V> store) {
        store.init(context(), store);
        return store;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    private InternalProcessorContext<?, ?> context() {
        return (InternalProcessorContext<?, ?>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "register" -> restore((StateRestoreCallback) arguments[1]);
                    case "logChange" -> write((Bytes) arguments[1], (byte[]) arguments[2]);
                    case "currentSystemTimeMs" -> 0L;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object write(Bytes key, byte[] value) {
        written.add(new Written(key, value));
        return null;
    }

    private Object restore(StateRestoreCallback callback) {
        written.forEach(entry -> callback.restore(entry.key().get(), entry.value()));
        return null;
    }
}
