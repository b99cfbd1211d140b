package no.bofast.serde;

/** The registry, or a proxy before it, doesn't let this caller in: until someone mends its credentials or its rights. */
public final class RegistryClosed extends RegistryFailure {

    RegistryClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
