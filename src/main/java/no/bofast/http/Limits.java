package no.bofast.http;

/**
 * How much anyone may ask of an instance.
 *
 * @param requestsPerMinute of one address, and of one token
 * @param changesPerMinute how many of them may be other than reading
 * @param streams readers of the live stream at the same time, all together
 * @param streamsPerCaller of one address, or of one token
 * @param connections open at the same time, all together
 * @param bodyBytes longest body of a request
 * @param headerBytes longest request line and headers, together
 * @param idleSeconds after which a connection is closed on which nothing moves
 */
public record Limits(
        int requestsPerMinute,
        int changesPerMinute,
        int streams,
        int streamsPerCaller,
        int connections,
        int bodyBytes,
        int headerBytes,
        int idleSeconds) {

    /** An office of fifty people behind one address stays below them; a flood doesn't. */
    public static final Limits DEFAULT = new Limits(1_200, 60, 500, 50, 2_000, 16_384, 8_192, 30);

    public Limits {
        if (Math.min(requestsPerMinute, changesPerMinute) < 1 || Math.min(streams, streamsPerCaller) < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    /** The same with another number of requests. */
    public Limits withRequests(int perMinute, int changes) {
        return new Limits(
                perMinute, changes, streams, streamsPerCaller, connections, bodyBytes, headerBytes, idleSeconds);
    }

    /** The same with another number of live streams. */
    public Limits withStreams(int all, int perCaller) {
        return new Limits(
                requestsPerMinute, changesPerMinute, all, perCaller, connections, bodyBytes, headerBytes, idleSeconds);
    }
}
