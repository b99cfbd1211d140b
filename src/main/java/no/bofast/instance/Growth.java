package no.bofast.instance;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import no.bofast.console.Say;

/** That the input was given partitions, said once. For several threads. */
final class Growth {

    private final Supplier<Optional<String>> look;
    private final AtomicBoolean isSaid = new AtomicBoolean();

    /** @param look finds what to say; empty as long as nothing has grown */
    Growth(Supplier<Optional<String>> look) {
        this.look = look;
    }

    Optional<String> found() {
        Optional<String> found = look.get();
        found.filter(line -> isSaid.compareAndSet(false, true)).ifPresent(line -> Say.line("bofast: " + line));
        return found;
    }
}
