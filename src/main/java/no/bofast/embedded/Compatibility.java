package no.bofast.embedded;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * What a new version of a schema must keep to, under Confluent's names: backward reads what the older ones wrote, forward can
 * be read by them, full both; transitive means every older version, else only the latest.
 */
enum Compatibility {
    NONE(builder -> (schema, older) -> {}),
    BACKWARD(builder -> builder.canReadStrategy().validateLatest()),
    BACKWARD_TRANSITIVE(builder -> builder.canReadStrategy().validateAll()),
    FORWARD(builder -> builder.canBeReadStrategy().validateLatest()),
    FORWARD_TRANSITIVE(builder -> builder.canBeReadStrategy().validateAll()),
    FULL(builder -> builder.mutualReadStrategy().validateLatest()),
    FULL_TRANSITIVE(builder -> builder.mutualReadStrategy().validateAll());

    private final SchemaValidator validator;

    Compatibility(Function<SchemaValidatorBuilder, SchemaValidator> rule) {
        this.validator = rule.apply(new SchemaValidatorBuilder());
    }

    /** Why the schema may not follow the older ones, given latest first; empty where it may. */
    Optional<String> objection(Schema schema, List<Schema> latestFirst) {
        try {
            validator.validate(schema, latestFirst);
            return Optional.empty();
        } catch (SchemaValidationException e) {
            return Optional.of(e.getMessage().replaceAll("\\s+", " "));
        }
    }
}
