package no.bofast.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the process has been asked to stop (SIGTERM, Ctrl-C); what is running is closed before it does. */
final class StopSignal {

    private final AtomicBoolean given = new AtomicBoolean();

    private StopSignal() {}

    static StopSignal await(Runnable close) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            signal.given.set(true);
                            close.run();
                        },
                        "stop"));
        return signal;
    }

    boolean isGiven() {
        return given.get();
    }
}
