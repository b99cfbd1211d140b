package no.bofast.serde;

/** The registry answered that it doesn't have the schema: the data is at fault, or was written with another registry. */
public final class UnknownSchema extends RegistryFailure {

    UnknownSchema(String message, Throwable cause) {
        super(message, cause);
    }
}
