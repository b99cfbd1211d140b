package no.bofast.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The registry's content: schemas by id, versions by subject, and the rules for adding to them.
 *
 * <p>As in Confluent's registry, one text (with the references that it has) has one id in whatever subjects it stands; a schema with
 * another doc is another text.
 * Nothing is ever removed. Thread-safe.
 */
final class RegisteredSchemas {

    private final RegistryJournal journal;
    private final RegistrySettings settings = new RegistrySettings();
    private final Map<SchemaText, Integer> ids = new LinkedHashMap<>();
    private final Map<String, List<SchemaVersion>> versionsBySubject = new TreeMap<>();

    RegisteredSchemas(RegistryJournal journal) {
        this.journal = journal;
        journal.entries().forEach(this::apply);
    }

    private void apply(RegistryEntry entry) {
        switch (entry.kind()) {
            case SCHEMA -> add(entry.subject(), parse(new SchemaText(entry.value(), entry.references())));
            case COMPATIBILITY -> settings.compatibility(entry.subject(), entry.value());
            case MODE -> settings.mode(entry.subject(), entry.value());
        }
    }

    private SchemaVersion add(String subject, Parsed parsed) {
        int id = ids.computeIfAbsent(parsed.written, text -> ids.size() + 1);
        List<SchemaVersion> versions = versionsBySubject.computeIfAbsent(subject, name -> new ArrayList<>());
        SchemaVersion added = new SchemaVersion(subject, versions.size() + 1, id, parsed.written, parsed.schema);
        versions.add(added);
        return added;
    }

    /** The version that the text has in the subject, new or not. */
    synchronized SchemaVersion register(String subject, SchemaText text) {
        Parsed parsed = parse(text);
        return find(subject, parsed).orElseGet(() -> registerNew(subject, parsed));
    }

    private SchemaVersion registerNew(String subject, Parsed parsed) {
        if (settings.mode(subject).equals(RegistrySettings.READ_ONLY)) {
            throw RegistryRefusal.readOnly(subject);
        }
        settings.compatibility(subject)
                .objection(parsed.schema, latestFirst(subject))
                .ifPresent(objection -> {
                    throw RegistryRefusal.incompatible(subject, objection);
                });
        journal.append(new RegistryEntry(
                RegistryEntry.Kind.SCHEMA, subject, parsed.written.text(), parsed.written.references()));
        return add(subject, parsed);
    }

    /** Why the text may not follow the subject's schemas; empty where it may. */
    synchronized Optional<String> objection(String subject, SchemaText text) {
        return settings.compatibility(subject).objection(parse(text).schema, latestFirst(subject));
    }

    /** Why the text may not follow one version of the subject; empty where it may. */
    synchronized Optional<String> objection(String subject, String version, SchemaText text) {
        return settings.compatibility(subject)
                .objection(parse(text).schema, List.of(version(subject, version).schema()));
    }

    synchronized SchemaVersion lookUp(String subject, SchemaText text) {
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

    /** What was written under an id. */
    synchronized SchemaText written(String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(id))
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow(() -> RegistryRefusal.unknownSchema(id));
    }

    /** Every place that an id has been registered at. */
    synchronized List<SchemaVersion> uses(String id) {
        SchemaText written = written(id);
        return versionsBySubject.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.written().equals(written))
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

    private Optional<SchemaVersion> find(String subject, Parsed parsed) {
        return versionsBySubject.getOrDefault(subject, List.of()).stream()
                .filter(version -> version.written().equals(parsed.written))
                .findFirst();
    }

    private List<Schema> latestFirst(String subject) {
        return versionsBySubject.getOrDefault(subject, List.of()).stream()
                .sorted(Comparator.comparingInt(SchemaVersion::version).reversed())
                .map(SchemaVersion::schema)
                .toList();
    }

    private Parsed parse(SchemaText text) {
        try {
            Schema.Parser parser = new Schema.Parser();
            parseReferences(text.references(), parser, new HashSet<>());
            Schema schema = parser.parse(text.text());
            boolean isWhole = text.references().isEmpty();
            return new Parsed(isWhole ? new SchemaText(schema.toString(), List.of()) : text, schema);
        } catch (AvroRuntimeException e) {
            throw RegistryRefusal.invalidSchema(e.getMessage());
        }
    }

    private void parseReferences(List<SchemaReference> references, Schema.Parser parser, Set<SchemaText> parsed) {
        for (SchemaReference reference : references) {
            SchemaText named = version(reference.subject(), Integer.toString(reference.version()))
                    .written();
            if (parsed.add(named)) {
                parseReferences(named.references(), parser, parsed);
                parser.parse(named.text());
            }
        }
    }

    /** A text in the form that it is kept in, and what it says. */
    private record Parsed(SchemaText written, Schema schema) {}
}
