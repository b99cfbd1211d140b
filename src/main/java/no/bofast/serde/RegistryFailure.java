package no.bofast.serde;

/** Why the schema registry gave no answer that can be used; the message is one line. */
public abstract sealed class RegistryFailure extends RuntimeException
        permits ForeignSchema, RegistryClosed, RegistryUnavailable, SchemaRefused, UnknownSchema {

    RegistryFailure(String message, Throwable cause) {
        super(message.replaceAll("\\s+", " "), cause);
    }
}
