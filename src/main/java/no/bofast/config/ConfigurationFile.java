package no.bofast.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Settings in a Java properties file, in UTF-8.
 *
 * @param name as it was given
 */
record ConfigurationFile(String name, Map<String, String> values) {

    /** Read where no other is given and this one exists. */
    static final String DEFAULT = "bofast.properties";

    static final ConfigurationFile NONE = new ConfigurationFile(DEFAULT, Map.of());

    /** The file that was asked for, otherwise the default one, if there is one; throws {@link WrongConfiguration}. */
    static ConfigurationFile find(Optional<String> asked) {
        return asked.map(ConfigurationFile::read)
                .orElseGet(() -> Files.exists(Path.of(DEFAULT)) ? read(DEFAULT) : NONE);
    }

    private static ConfigurationFile read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name))) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new WrongConfiguration("there is no configuration file " + name);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongConfiguration("cannot read the configuration file " + name + ": " + e.getMessage());
        }
        return new ConfigurationFile(
                name,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty)));
    }

    /** Throws {@link WrongConfiguration} if the file has other keys, naming them. */
    void requireOnly(Collection<Key> known) {
        TreeSet<String> unknown = new TreeSet<>(values.keySet());
        known.forEach(key -> unknown.remove(key.name()));
        if (!unknown.isEmpty()) {
            throw new WrongConfiguration("the configuration file " + name + " has keys that nobody knows: "
                    + String.join(", ", unknown) + "; 'bofast config --help' names those that there are");
        }
    }
}
