package no.bofast.serde;

/** No registry answered in time: an outage, after which the same request may well succeed. */
public final class RegistryUnavailable extends RegistryFailure {

    RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
