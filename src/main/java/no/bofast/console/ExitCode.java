package no.bofast.console;

/** What a command's process tells the shell. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    public static final int DONE_WITH_REJECTIONS = 3;
    /** What a shell gives for a process that SIGTERM ended. */
    public static final int STOPPED = 128 + 15;

    private ExitCode() {}
}
