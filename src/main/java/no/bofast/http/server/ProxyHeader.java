package no.bofast.http.server;

/** In which header a proxy of our own says whom it asks for; a header that it doesn't write is whatever the client wrote. */
public enum ProxyHeader {
    /** No proxy of our own is in front. */
    NONE,
    X_FORWARDED_FOR,
    /** RFC 7239. */
    FORWARDED
}
