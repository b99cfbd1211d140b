package no.bofast.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The settings of one run: what the file and the environment say where the command line is silent.
 *
 * <p>The command line is parsed twice: once to see what was given there, the file among it, and then again with this as the
 * source of what wasn't. So a value that an option overrides is never looked at, and the origin of each is known.
 */
public final class Configuration implements IDefaultValueProvider {

    /** The variable that names the file. */
    public static final String FILE_VARIABLE = Key.VARIABLE_PREFIX + "CONFIG";

    private final Set<OptionSpec> given;
    private final Map<String, String> environment;
    private final ConfigurationFile file;

    private Configuration(Set<OptionSpec> given, Map<String, String> environment, ConfigurationFile file) {
        this.given = given;
        this.environment = environment;
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @param typed what was given on the command line
     * @param asked the file that was asked for there
     * @throws WrongConfiguration if the file can't be read or has unknown keys
     */
    public static Configuration of(ParseResult typed, Map<String, String> environment, Optional<String> asked) {
        CommandSpec root = typed.commandSpec().root();
        ConfigurationFile file = ConfigurationFile.find(asked.or(() -> written(environment.get(FILE_VARIABLE))));
        file.requireOnly(Key.allOf(root).keySet());
        Set<OptionSpec> given = typed.asCommandLineList().stream()
                .flatMap(command -> command.getParseResult().matchedOptions().stream())
                .collect(Collectors.toSet());
        return new Configuration(given, environment, file);
    }

    /** A setting that is there but empty is not set: so it is written where one file serves several purposes. */
    private static Optional<String> written(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return found(argument).map(Setting::value).orElse(null);
    }

    /** Where the value of an option was written, if not on the command line. */
    public Optional<String> origin(ArgSpec argument) {
        return found(argument).map(Setting::origin);
    }

    private Optional<Setting> found(ArgSpec argument) {
        return given.contains(argument) ? Optional.empty() : Key.of(argument).flatMap(key -> found(key, argument));
    }

    private Optional<Setting> found(Key key, ArgSpec argument) {
        String feature = Key.feature(argument).orElseThrow();
        return written(environment.get(key.variable()))
                .map(value -> new Setting(key, feature, value, "environment " + key.variable()))
                .or(() -> written(file.values().get(key.name()))
                        .map(value -> new Setting(key, feature, value, "file " + file.name())));
    }

    /** The settings of a command in force, in the order of their declaration. */
    public List<Setting> effective(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> Key.of(option).map(key -> effective(key, option)).stream())
                .toList();
    }

    private Setting effective(Key key, OptionSpec option) {
        String feature = Key.feature(option).orElseThrow();
        if (given.contains(option)) {
            String value = String.join(",", option.originalStringValues());
            return new Setting(key, feature, value, "option " + option.longestName());
        }
        return found(option).orElseGet(() -> new Setting(key, feature, defaultText(option), Setting.DEFAULT));
    }

    private static String defaultText(OptionSpec option) {
        String withoutValue = option.arity().max() == 0 ? "false" : "";
        return Optional.ofNullable(option.defaultValue()).orElse(withoutValue);
    }
}
