package no.bofast.http.server;

/** The server can't start; the message is one line for the operator. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Nothing can listen at an address. */
    public static HttpFailure cannotListen(String host, int port, Throwable cause) {
        return new HttpFailure(
                "Cannot listen on " + host + ":" + port
                        + ": the port is taken by another program or not allowed, or the address is none of this"
                        + " machine's.",
                cause);
    }

    public HttpFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
