package no.bofast.subscription.delivery;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.bofast.subscription.Channel;

/**
 * The threads that send: those for receivers that failed last time, for mail and for all others are apart, so that slow and
 * dead receivers wait for each other and nobody waits for them.
 */
public final class Lanes implements AutoCloseable {

    private static final int PROMPT = 256;
    private static final int AGAIN = 32;
    private static final int MAIL = 8;
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor prompt = lane("deliver", PROMPT);
    private final ThreadPoolExecutor again = lane("deliver-again", AGAIN);
    private final ThreadPoolExecutor mail = lane("deliver-mail", MAIL);

    /** Runs an attempt as soon as its lane has room. */
    void run(Channel.Type channel, boolean isRetry, Runnable attempt) {
        ThreadPoolExecutor lane = channel == Channel.Type.EMAIL ? mail : isRetry ? again : prompt;
        lane.execute(attempt);
    }

    private static ThreadPoolExecutor lane(String name, int threads) {
        ThreadPoolExecutor lane = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    /** Doesn't wait for attempts under way: they are made again with the same id. */
    @Override
    public void close() {
        prompt.shutdownNow();
        again.shutdownNow();
        mail.shutdownNow();
    }
}
