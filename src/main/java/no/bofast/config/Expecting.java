package no.bofast.config;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value, and says what was expected where it can't be read. */
public abstract class Expecting<T> implements ITypeConverter<T> {

    private final String expected;
    private final Function<String, T> reader;

    /**
     * @param expected as in "expected …"
     * @param reader throws where the text isn't that
     */
    protected Expecting(String expected, Function<String, T> reader) {
        this.expected = expected;
        this.reader = reader;
    }

    @Override
    public final T convert(String text) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new TypeConversionException("expected " + expected + ", got: '" + withoutPassword(text) + "'");
        }
    }

    /** What stands before the @ of an address is for nobody's eyes. */
    private static String withoutPassword(String text) {
        return text.replaceAll("//[^/@,]*@", "//…@");
    }
}
