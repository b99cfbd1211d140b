package no.bofast.connect.mapped;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;

/** One expression of a mapping, with the field that it gives. For one thread. */
final class Expression {

    /** Much longer than any mapping of one record needs. */
    private static final long LONGEST_MILLIS = 1_000;

    private static final int DEEPEST = 300;
    private static final int SHOWN = 80;

    private final String field;
    private final String text;
    private final Jsonata compiled;

    /**
     * Compiles it; throws {@link MappingFailure} if it can't be.
     *
     * @param field what it gives, as in {@code event.occurredOn}
     */
    Expression(String field, String text) {
        this.field = field;
        this.text = text;
        try {
            this.compiled = Jsonata.jsonata(text);
        } catch (RuntimeException e) {
            throw failure("is no expression: " + reason(e));
        }
        MappingFunctions.register(compiled);
    }

    /** What it gives; null for nothing. */
    Object evaluate(Object input, Map<String, Object> variables) {
        Jsonata.Frame frame = compiled.createFrame();
        frame.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
        variables.forEach(frame::bind);
        try {
            return compiled.evaluate(input, frame);
        } catch (RuntimeException e) {
            throw failure(reason(e));
        } catch (StackOverflowError e) {
            throw failure("goes too deep");
        }
    }

    /** Says of the expression that it fails. */
    MappingFailure failure(String reason) {
        String line = text.strip().lines().findFirst().orElse("");
        String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        return new MappingFailure(field + " = \"" + shown + "\" " + reason);
    }

    /** The library's own messages quote values, which may be a person's. */
    private static String reason(RuntimeException thrown) {
        if (thrown instanceof MappingFailure failure) {
            return failure.getMessage();
        }
        if (thrown instanceof JException e) {
            return "fails with " + code(e) + (e.getLocation() >= 0 ? " at character " + e.getLocation() : "");
        }
        return "fails: " + thrown.getClass().getSimpleName();
    }

    private static String code(JException e) {
        String error = String.valueOf(e.getError());
        if (error.contains("timeout")) {
            return "a timeout: it takes longer than " + LONGEST_MILLIS + " ms";
        }
        if (error.toLowerCase(java.util.Locale.ROOT).contains("stack overflow")) {
            return "a depth over " + DEEPEST;
        }
        return error.matches("[A-Z]\\d{4}") ? error + " (" + template(error) + ")" : "an error of its own";
    }

    private static String template(String error) {
        return JException.msg(error, -1, "…", "…").replaceAll("\\s*\\(\\d*\\)$", "");
    }
}
