package no.bofast.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.bofast.config.Expecting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says what was expected where one can't be read. */
public final class Converters {

    private Converters() {}

    /** A whole number from 0 on. */
    public static final class NotNegative extends Expecting<Integer> {

        public NotNegative() {
            super("a whole number from 0 on", Integer::parseUnsignedInt);
        }
    }

    /** A whole number from 1 on. */
    public static final class AtLeastOne extends Expecting<Integer> {

        public AtLeastOne() {
            super("a whole number from 1 on", text -> whole(text, 1, Integer.MAX_VALUE));
        }
    }

    /** A TCP port, or 0. */
    public static final class Port extends Expecting<Integer> {

        public Port() {
            super("a port from 0 to 65535", text -> whole(text, 0, 65_535));
        }
    }

    /** How many partitions the register events have: not so many that a clock, which tells of each of them, grows large. */
    public static final class Partitions extends Expecting<Integer> {

        public Partitions() {
            super("a number of partitions from 1 to 1000", text -> whole(text, 1, 1_000));
        }
    }

    /** A number between 0 and 1. */
    public static final class Proportion extends Expecting<Double> {

        public Proportion() {
            super("a number between 0 and 1", Proportion::read);
        }

        private static double read(String text) {
            double number = Double.parseDouble(text);
            require(number > 0 && number < 1);
            return number;
        }
    }

    /** Seconds and parts of them, not so few that what is done each time takes longer. */
    public static final class Seconds extends Expecting<Duration> {

        private static final double LEAST = 0.01;

        public Seconds() {
            super("a number of seconds from " + LEAST + " on", Seconds::read);
        }

        private static Duration read(String text) {
            double seconds = Double.parseDouble(text);
            require(seconds >= LEAST);
            return Duration.ofMillis(Math.round(seconds * 1_000));
        }
    }

    /** A file that is there and may be read. */
    public static final class ReadableFile extends Expecting<Path> {

        public ReadableFile() {
            super("a file that is there and that this user may read", ReadableFile::read);
        }

        private static Path read(String name) {
            Path file = Path.of(name);
            require(Files.isRegularFile(file) && Files.isReadable(file));
            return file;
        }
    }

    /** The formats in which register events can be read from files. */
    public static final class Formats implements ITypeConverter<Format> {

        @Override
        public Format convert(String name) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.label().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name));
        }

        private static TypeConversionException unknown(String name) {
            String known = Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "));
            return new TypeConversionException("unknown format '" + name + "', expected one of: " + known);
        }
    }

    private static int whole(String text, int least, int most) {
        int number = Integer.parseInt(text);
        require(number >= least && number <= most);
        return number;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
