package no.bofast.serde;

/** The registry refuses what it was asked: an incompatible or invalid schema. */
public final class SchemaRefused extends RegistryFailure {

    SchemaRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
