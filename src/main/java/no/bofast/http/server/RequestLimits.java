package no.bofast.http.server;

/**
 * How much anyone may ask of an instance.
 *
 * @param requestsPerMinute of one address, and of one token
 * @param changesPerMinute how many of them may be other than reading
 * @param streams readers of the live stream at the same time, all together
 * @param streamsPerCaller of one address, or of one token
 * @param connections open at the same time, all together
 * @param connectionsPerAddress how many of them may be of one address, unless a proxy of our own holds them all
 * @param bodyBytes longest body of a request
 * @param headerBytes longest request line and headers, together
 * @param idleSeconds after which a connection is closed on which nothing moves
 * @param headerSeconds from the first byte of a request until its headers must be whole
 * @param proxy how a proxy of our own tells whom it asks for
 */
public record RequestLimits(
        int requestsPerMinute,
        int changesPerMinute,
        int streams,
        int streamsPerCaller,
        int connections,
        int connectionsPerAddress,
        int bodyBytes,
        int headerBytes,
        int idleSeconds,
        int headerSeconds,
        ProxyHeader proxy) {

    /** An office of fifty people behind one address stays below them; a flood doesn't. */
    public static final RequestLimits DEFAULT =
            new RequestLimits(1_200, 60, 500, 50, 2_000, 200, 16_384, 8_192, 30, 10, ProxyHeader.NONE);

    /** The same for requests and live streams as the operator wants them. */
    public RequestLimits with(
            int newRequestsPerMinute,
            int newChangesPerMinute,
            int newStreams,
            int newStreamsPerCaller,
            ProxyHeader newProxy) {
        return new RequestLimits(
                newRequestsPerMinute,
                newChangesPerMinute,
                newStreams,
                newStreamsPerCaller,
                connections,
                connectionsPerAddress,
                bodyBytes,
                headerBytes,
                idleSeconds,
                headerSeconds,
                newProxy);
    }

    /** Whether all readers come over connections of a proxy's. */
    boolean isBehindProxy() {
        return proxy != ProxyHeader.NONE;
    }
}
