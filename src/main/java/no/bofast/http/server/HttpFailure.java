package no.bofast.http.server;

/** The server can't start; the message is one line for the operator. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public HttpFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
