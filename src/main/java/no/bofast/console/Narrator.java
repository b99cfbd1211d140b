package no.bofast.console;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Tells on standard error how long work goes: a progress bar on a terminal, a plain line now and then elsewhere.
 *
 * <p>Closed when the work is done, or broken off; the last line says which, where it is known how much there was to do.
 */
public final class Narrator implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String task;
    private final PrintStream lines;
    private final ProgressBar bar;
    private long done;
    private long all;
    private Instant nextLine = Instant.now().plus(BETWEEN_LINES);

    private Narrator(String task, long all, PrintStream lines, ProgressBar bar) {
        this.task = task;
        this.all = all;
        this.lines = lines;
        this.bar = bar;
    }

    /**
     * Begins to tell of a task.
     *
     * @param all how much there is to do; -1 if that isn't known
     */
    public static Narrator of(String task, long all) {
        boolean isTerminal = Terminal.isThere();
        ProgressBar bar = isTerminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(all)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
        return new Narrator(task, all, System.err, bar);
    }

    public void stepTo(long reached) {
        done = reached;
        if (bar != null) {
            bar.stepTo(reached);
        } else if (Instant.now().isAfter(nextLine)) {
            nextLine = Instant.now().plus(BETWEEN_LINES);
            lines.println(line());
        }
    }

    public void step() {
        stepTo(done + 1);
    }

    private String line() {
        return all > 0 ? task + ": " + done + " of " + all + " (" + 100 * done / all + " %)" : task + ": " + done;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else {
            lines.println(done < all ? line() : task + ": " + done + ", done");
        }
    }
}
