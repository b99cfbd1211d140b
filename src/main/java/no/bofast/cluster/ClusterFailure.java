package no.bofast.cluster;

/** The Kafka cluster can't be used; the message says which, why and what to do, in one line. */
public final class ClusterFailure extends RuntimeException {

    public ClusterFailure(String message) {
        super(message);
    }

    public ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
