package no.bofast.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * The registry's content: schemas by id, versions by subject, and the rules for adding to them.
 *
 * <p>As in Confluent's registry, one text has one id in whatever subjects it stands; a schema with another doc is another text.
 * Nothing is ever removed. Thread-safe.
 */
final class RegisteredSchemas {

    private final RegistryJournal journal;
    private final RegistrySettings settings = new RegistrySettings();
    private final Map<String, Integer> idsByText = new LinkedHashMap<>();
    private final Map<String, List<SchemaVersion>> versionsBySubject = new TreeMap<>();

    RegisteredSchemas(RegistryJournal journal) {
        this.journal = journal;
        journal.entries().forEach(this::apply);
    }

    private void apply(RegistryEntry entry) {
        switch (entry.kind()) {
            case SCHEMA -> add(entry.subject(), parse(entry.value()));
            case COMPATIBILITY -> settings.compatibility(entry.subject(), entry.value());
            case MODE -> settings.mode(entry.subject(), entry.value());
        }
    }

    private SchemaVersion add(String subject, Schema schema) {
        int id = idsByText.computeIfAbsent(schema.toString(), text -> idsByText.size() + 1);
        List<SchemaVersion> versions = versionsBySubject.computeIfAbsent(subject, name -> new ArrayList<>());
        SchemaVersion added = new SchemaVersion(subject, versions.size() + 1, id, schema);
        versions.add(added);
        return added;
    }

    /** The version that the text has in the subject, new or not. */
    synchronized SchemaVersion register(String subject, String text) {
        Schema schema = parse(text);
        return find(subject, schema).orElseGet(() -> registerNew(subject, schema));
    }

    private SchemaVersion registerNew(String subject, Schema schema) {
        if (settings.mode(subject).equals(RegistrySettings.READ_ONLY)) {
            throw RegistryRefusal.readOnly(subject);
        }
        settings.compatibility(subject).objection(schema, latestFirst(subject)).ifPresent(objection -> {
            throw RegistryRefusal.incompatible(subject, objection);
        });
        journal.append(new RegistryEntry(RegistryEntry.Kind.SCHEMA, subject, schema.toString()));
        return add(subject, schema);
    }

    /** Why the text may not follow the subject's schemas; empty where it may. */
    synchronized Optional<String> objection(String subject, String text) {
        return settings.compatibility(subject).objection(parse(text), latestFirst(subject));
    }

    /** Why the text may not follow one version of the subject; empty where it may. */
    synchronized Optional<String> objection(String subject, String version, String text) {
        return settings.compatibility(subject)
                .objection(parse(text), List.of(version(subject, version).schema()));
    }

    synchronized SchemaVersion lookUp(String subject, String text) {
        versions(subject);
        return find(subject, parse(text)).orElseThrow(() -> RegistryRefusal.unknownSchema("of subject " + subject));
    }

    synchronized List<String> subjects() {
        return List.copyOf(versionsBySubject.keySet());
    }

    synchronized List<SchemaVersion> versions(String subject) {
        return Optional.ofNullable(versionsBySubject.get(subject))
                .map(List::copyOf)
                .orElseThrow(() -> RegistryRefusal.unknownSubject(subject));
    }

    /** A version by its number or {@code latest}. */
    synchronized SchemaVersion version(String subject, String version) {
        List<SchemaVersion> versions = versions(subject);
        int number = number(version, versions.size());
        if (number > versions.size()) {
            throw RegistryRefusal.unknownVersion(version);
        }
        return versions.get(number - 1);
    }

    private static int number(String version, int latest) {
        if (version.equals("latest") || version.equals("-1")) {
            return latest;
        }
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw RegistryRefusal.invalidVersion(version);
        }
        return Integer.parseInt(version);
    }

    /** The text with an id. */
    synchronized String text(String id) {
        return idsByText.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(id))
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow(() -> RegistryRefusal.unknownSchema(id));
    }

    /** Every place that an id has been registered at. */
    synchronized List<SchemaVersion> uses(String id) {
        String text = text(id);
        return versionsBySubject.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.schema().toString().equals(text))
                .toList();
    }

    synchronized Compatibility compatibility(String subject) {
        return settings.compatibility(subject);
    }

    synchronized String mode(String subject) {
        return settings.mode(subject);
    }

    /** Changes a setting of a subject or, with {@link RegistrySettings#ALL}, of all. */
    synchronized void set(RegistryEntry.Kind setting, String subject, String value) {
        RegistryEntry entry = new RegistryEntry(setting, subject, value);
        apply(entry);
        journal.append(entry);
    }

    private Optional<SchemaVersion> find(String subject, Schema schema) {
        return versionsBySubject.getOrDefault(subject, List.of()).stream()
                .filter(version -> version.schema().toString().equals(schema.toString()))
                .findFirst();
    }

    private List<Schema> latestFirst(String subject) {
        return versionsBySubject.getOrDefault(subject, List.of()).stream()
                .sorted(Comparator.comparingInt(SchemaVersion::version).reversed())
                .map(SchemaVersion::schema)
                .toList();
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw RegistryRefusal.invalidSchema(e.getMessage());
        }
    }
}
