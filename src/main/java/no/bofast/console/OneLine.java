package no.bofast.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong in one line. */
public final class OneLine {

    private OneLine() {}

    public static String of(Throwable thrown) {
        Throwable telling = thrown;
        while (telling.getCause() != null && !isOurs(telling)) {
            telling = telling.getCause();
        }
        String message = ofFile(telling);
        return message.lines().findFirst().orElse(telling.getClass().getSimpleName());
    }

    private static boolean isOurs(Throwable thrown) {
        return thrown.getClass().getName().startsWith("no.bofast.") && thrown.getMessage() != null;
    }

    private static String ofFile(Throwable thrown) {
        if (thrown instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        } else if (thrown instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        } else if (thrown instanceof FileSystemException failed) {
            return failed.getFile() + ": "
                    + (failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason());
        }
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
