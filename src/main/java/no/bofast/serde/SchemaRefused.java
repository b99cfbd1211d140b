package no.bofast.serde;

/** The registry refuses what it was asked: an incompatible or invalid schema, or one it may not give to this caller. */
public final class SchemaRefused extends RegistryFailure {

    SchemaRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
