package no.bofast.serde;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import no.bofast.patience.Backoff;
import no.bofast.patience.Deadline;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * The schema registry, through Confluent's client; the only class that knows where that client comes from.
 *
 * <p>Whoever has Confluent's own artefact changes the four imports. The two carry different copies of Avro, so schemas pass
 * between them as text. While no registry answers, a call waits and asks again, up to {@link #RETRY_TIMEOUT_MS}. Thread-safe.
 */
public final class SchemaRegistry {

    /** Key for how long a call waits for a registry that doesn't answer, in milliseconds. */
    public static final String RETRY_TIMEOUT_MS = "schema.registry.retry.timeout.ms";

    /** Outlasts the restart of a registry, well under the five minutes that a stream thread may take between polls. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration DEFAULT_RETRY_TIMEOUT = Duration.ofSeconds(30);

    private static final int CACHED_SCHEMAS_PER_SUBJECT = 1_000;
    private static final int UNKNOWN_SUBJECT = 40401;
    private static final int UNKNOWN_SCHEMA = 40403;

    private final String urls;
    private final SchemaRegistryClient client;
    private final Duration retryTimeout;
    private final Map<Integer, Schema> schemasById;

    private SchemaRegistry(
            String urls, SchemaRegistryClient client, Duration retryTimeout, Map<Integer, Schema> schemasById) {
        this.urls = urls;
        this.client = client;
        this.retryTimeout = retryTimeout;
        this.schemasById = schemasById;
    }

    public static SchemaRegistry at(List<URI> urls, Map<String, ?> clientConfig) {
        return at(urls.stream().map(URI::toString).collect(Collectors.joining(",")), clientConfig);
    }

    /** A registry at any of several addresses, separated by commas; {@code clientConfig} has Confluent's keys. */
    public static SchemaRegistry at(String urls, Map<String, ?> clientConfig) {
        List<String> list = Arrays.stream(urls.split(",")).map(String::strip).toList();
        SchemaRegistryClient client = new CachedSchemaRegistryClient(list, CACHED_SCHEMAS_PER_SUBJECT, clientConfig);
        return new SchemaRegistry(
                withoutCredentials(urls), client, retryTimeout(clientConfig), new ConcurrentHashMap<>());
    }

    /** The same, and knowing the same schemas, but waiting so long for an answer. */
    SchemaRegistry withPatience(Duration patience) {
        return new SchemaRegistry(urls, client, patience, schemasById);
    }

    private static String withoutCredentials(String urls) {
        return urls.replaceAll("//[^/@,]*@", "//");
    }

    private static Duration retryTimeout(Map<String, ?> config) {
        Object value = config.get(RETRY_TIMEOUT_MS);
        return value == null ? DEFAULT_RETRY_TIMEOUT : Duration.ofMillis(Long.parseLong(value.toString()));
    }

    /** Whether a registry answers, whatever it says; asked once, without patience. */
    public boolean answers() {
        try {
            client.getMode();
            return true;
        } catch (RestClientException e) {
            return e.getStatus() < 500;
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

    /** The schema with an id; throws {@link RegistryFailure}. */
    public Schema byId(int id) {
        Schema known = schemasById.get(id);
        return known != null ? known : schemasById.computeIfAbsent(id, this::fetch);
    }

    private Schema fetch(int id) {
        return ask(
                "schema with id " + id,
                () -> fromClient(client.getSchemaById(id).canonicalString()));
    }

    private static AvroSchema toClient(Schema schema) {
        return new AvroSchema(schema.toString());
    }

    private static Schema fromClient(String text) {
        return new Schema.Parser().parse(text);
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
        if (e.getErrorCode() == UNKNOWN_SCHEMA || e.getErrorCode() == UNKNOWN_SUBJECT) {
            throw new UnknownSchema("schema registry " + urls + " does not have the " + what, e);
        }
        if (e.getStatus() < 500 && e.getStatus() != 429) {
            throw new SchemaRefused("schema registry " + urls + " refuses the " + what + ": " + e.getMessage(), e);
        }
        giveUpUnlessTime(e, again);
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
