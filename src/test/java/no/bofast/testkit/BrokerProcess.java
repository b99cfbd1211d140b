package no.bofast.testkit;

import java.io.IOException;

/**
 * The main class of a broker in its own process: Kafka's own, which ends when its parent does, even when that is killed.
 *
 * <p>The parent holds the other end of standard input; the end of that is the end of the parent.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Thread guard = new Thread(BrokerProcess::endWithParent, "end-with-parent");
        guard.setDaemon(true);
        guard.start();
        kafka.Kafka.main(arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes.
            }
        } catch (IOException e) {
            // The same as the end of input.
        }
        Runtime.getRuntime().halt(1);
    }
}
