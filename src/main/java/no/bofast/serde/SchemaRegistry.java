package no.bofast.serde;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import no.bofast.patience.Backoff;
import no.bofast.patience.Deadline;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * The schema registry, through Confluent's client; the only class that knows where that client comes from.
 *
 * <p>Whoever has Confluent's own artefact changes the imports. The two carry different copies of Avro, so schemas pass
 * between them as text. While no registry answers, a call waits and asks again, up to {@link #RETRY_TIMEOUT_MS}. What says nothing
 * that a registry says, such as a proxy's page, is no answer. Threads don't wait for each other: an id that two of them meet at the
 * same time is asked for twice.
 */
public final class SchemaRegistry {

    /** Key for how long a call waits for a registry that doesn't answer, in milliseconds. */
    public static final String RETRY_TIMEOUT_MS = "schema.registry.retry.timeout.ms";

    /** Outlasts the restart of a registry, well under the five minutes that a stream thread may take between polls. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration DEFAULT_RETRY_TIMEOUT = Duration.ofSeconds(30);

    private static final int CACHED_SCHEMAS_PER_SUBJECT = 1_000;
    /** Confluent's codes for what a registry doesn't have: 40401 a subject, 40402 a version, 40403 a schema, … */
    private static final int UNKNOWN = 404;

    private static final int CODES_EACH = 100;
    /** What Confluent's client says if the answer to a request that failed is none of a registry's. */
    private static final int NO_ANSWER_OF_A_REGISTRY = 50005;

    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403, 407);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String AVRO = "AVRO";

    private final String urls;
    private final RestService calls;
    private final SchemaRegistryClient client;
    private final Duration retryTimeout;
    private final Map<Integer, Schema> schemasById;
    private final UnknownIds unknownIds;

    private SchemaRegistry(
            String urls,
            RestService calls,
            SchemaRegistryClient client,
            Duration retryTimeout,
            Map<Integer, Schema> schemasById,
            UnknownIds unknownIds) {
        this.urls = urls;
        this.calls = calls;
        this.client = client;
        this.retryTimeout = retryTimeout;
        this.schemasById = schemasById;
        this.unknownIds = unknownIds;
    }

    public static SchemaRegistry at(List<URI> urls, Map<String, ?> clientConfig) {
        return at(urls.stream().map(URI::toString).collect(Collectors.joining(",")), clientConfig);
    }

    /** A registry at any of several addresses, separated by commas; {@code clientConfig} has Confluent's keys. */
    public static SchemaRegistry at(String urls, Map<String, ?> clientConfig) {
        List<String> list = Arrays.stream(urls.split(",")).map(String::strip).toList();
        RestService calls = new RestService(list);
        SchemaRegistryClient client = new CachedSchemaRegistryClient(calls, CACHED_SCHEMAS_PER_SUBJECT, clientConfig);
        return new SchemaRegistry(
                withoutCredentials(urls),
                calls,
                client,
                retryTimeout(clientConfig),
                new ConcurrentHashMap<>(),
                new UnknownIds());
    }

    /** The same, and knowing the same schemas, but waiting so long for an answer. */
    SchemaRegistry withPatience(Duration patience) {
        return new SchemaRegistry(urls, calls, client, patience, schemasById, unknownIds);
    }

    private static String withoutCredentials(String urls) {
        return urls.replaceAll("//[^/@,]*@", "//");
    }

    private static Duration retryTimeout(Map<String, ?> config) {
        Object value = config.get(RETRY_TIMEOUT_MS);
        return value == null ? DEFAULT_RETRY_TIMEOUT : Duration.ofMillis(Long.parseLong(value.toString()));
    }

    /** Whether a registry answers, whatever it says, and lets this caller in; asked once, without patience. */
    public boolean answers() {
        try {
            client.getMode();
            return true;
        } catch (RestClientException e) {
            return e.getStatus() < 500 && !NOT_ALLOWED.contains(e.getStatus()) && isOfARegistry(e);
        } catch (IOException e) {
            return false;
        }
    }

    /** The schema's id, after adding it to the subject where it is new; throws {@link RegistryFailure}. */
    public int register(String subject, Schema schema) {
        return known(
                schema,
                ask(
                        "schema " + schema.getFullName() + " of subject " + subject,
                        () -> client.register(subject, toClient(schema))));
    }

    /** The id of a schema that the subject has already; throws {@link RegistryFailure}. */
    public int idOf(String subject, Schema schema) {
        return known(
                schema,
                ask(
                        "schema " + schema.getFullName() + " of subject " + subject,
                        () -> client.getId(subject, toClient(schema))));
    }

    /** Remembers the schema under its id, so that what is written with it can be read without asking. */
    private int known(Schema schema, int id) {
        schemasById.putIfAbsent(id, schema);
        return id;
    }

    /** The schema with an id, its references resolved; throws {@link RegistryFailure}. */
    public Schema byId(int id) {
        Schema known = schemasById.get(id);
        return known != null ? known : unknownIds.orAsk(id, this::fetch);
    }

    private Schema fetch(int id) {
        Schema fetched = ask("schema with id " + id, () -> schema(id, calls.getId(id)));
        schemasById.put(id, fetched);
        return fetched;
    }

    private Schema schema(int id, SchemaString found) throws IOException, RestClientException {
        if (!AVRO.equals(found.getSchemaType())) {
            throw new ForeignSchema(
                    "schema registry " + urls + " has a schema of type " + found.getSchemaType() + " under the id "
                            + id,
                    null);
        }
        Schema.Parser parser = new Schema.Parser();
        try {
            parseReferences(found.getReferences(), parser, new HashSet<>());
            return parser.parse(found.getSchemaString());
        } catch (AvroRuntimeException e) {
            throw new ForeignSchema(
                    "schema registry " + urls + " has a schema under the id " + id + " that Avro can't read: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Makes the types of other subjects known that a schema names: those first that they name themselves, each once. */
    private void parseReferences(List<SchemaReference> references, Schema.Parser parser, Set<String> parsed)
            throws IOException, RestClientException {
        for (SchemaReference reference : references) {
            if (parsed.add(reference.getSubject() + ":" + reference.getVersion())) {
                var version = calls.getVersion(reference.getSubject(), reference.getVersion());
                parseReferences(version.getReferences(), parser, parsed);
                parser.parse(version.getSchema());
            }
        }
    }

    private static AvroSchema toClient(Schema schema) {
        return new AvroSchema(schema.toString());
    }

    private <T> T ask(String what, Question<T> question) {
        Deadline deadline = Deadline.in(retryTimeout);
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        BooleanSupplier again = () -> deadline.pause(backoff.next());
        while (true) {
            try {
                return question.ask();
            } catch (RestClientException e) {
                giveUpUnlessTransient(what, e, again);
            } catch (IOException e) {
                giveUpUnlessTime(e, again);
            }
        }
    }

    private void giveUpUnlessTransient(String what, RestClientException e, BooleanSupplier again) {
        if (e.getErrorCode() / CODES_EACH == UNKNOWN) {
            throw new UnknownSchema("schema registry " + urls + " does not have the " + what, e);
        }
        if (NOT_ALLOWED.contains(e.getStatus())) {
            throw new RegistryClosed(
                    "schema registry " + urls + " does not let this caller in (" + e.getStatus() + ") to the " + what
                            + ": check its credentials in client-config, and what they may do",
                    e);
        }
        if (isRefusal(e)) {
            throw new SchemaRefused("schema registry " + urls + " refuses the " + what + ": " + e.getMessage(), e);
        }
        giveUpUnlessTime(e, again);
    }

    /** Whether asking again would be in vain. A path that isn't there is one of a proxy's, or of a registry that is yet to start. */
    private static boolean isRefusal(RestClientException e) {
        int status = e.getStatus();
        return status < 500 && status != UNKNOWN && status != TOO_MANY_REQUESTS && isOfARegistry(e);
    }

    private static boolean isOfARegistry(RestClientException e) {
        return e.getErrorCode() != NO_ANSWER_OF_A_REGISTRY && e.getErrorCode() != 0;
    }

    private void giveUpUnlessTime(Exception e, BooleanSupplier again) {
        if (!again.getAsBoolean()) {
            throw new RegistryUnavailable(
                    "schema registry " + urls + " does not answer, gave up after " + retryTimeout.toSeconds() + " s: "
                            + e.getMessage(),
                    e);
        }
    }

    /** A call to the client. */
    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }
}
