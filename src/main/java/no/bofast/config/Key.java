package no.bofast.config;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The name of a setting, such as {@code live-from}: in the file as it is, as option {@code --live-from}, in the environment
 * {@code BOFAST_LIVE_FROM}.
 */
public record Key(String name) implements Comparable<Key> {

    static final String VARIABLE_PREFIX = "BOFAST_";

    /** The key of an option; empty if the option is no setting, but a command's own. */
    static Optional<Key> of(ArgSpec argument) {
        return feature(argument)
                .map(feature -> new Key(((OptionSpec) argument).longestName().substring(2)));
    }

    /** What the setting that an option gives is about; empty if the option is no setting. */
    static Optional<String> feature(ArgSpec argument) {
        return Optional.of(argument)
                .filter(ArgSpec::isOption)
                .map(ArgSpec::userObject)
                .filter(Field.class::isInstance)
                .map(field -> ((Field) field).getDeclaringClass().getAnnotation(Feature.class))
                .map(Feature::value);
    }

    /** The settings of a command and of all commands under it, with what they are about. */
    public static SortedMap<Key, String> allOf(CommandSpec command) {
        SortedMap<Key, String> keys = new TreeMap<>();
        withSubcommands(command)
                .flatMap(one -> one.options().stream())
                .forEach(option -> of(option)
                        .ifPresent(key -> keys.put(key, feature(option).orElseThrow())));
        return keys;
    }

    private static Stream<CommandSpec> withSubcommands(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(Key::withSubcommands));
    }

    /** The variable of the environment. */
    public String variable() {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public int compareTo(Key other) {
        return name.compareTo(other.name);
    }
}
