package no.bofast.subscription.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to addresses that anybody may have given: only where the policy allows, no redirect followed, bounded in time and in what
 * is read of the answer. For many threads.
 */
final class HttpPost {

    /** For everything: looking the name up, dialling, sending, waiting for the answer, reading it. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int MOST_READ = 4_096;
    private static final MediaType CLOUD_EVENT = MediaType.get("application/cloudevents+json; charset=utf-8");

    private final OkHttpClient client;

    HttpPost(AddressPolicy policy, Duration longest) {
        client = new OkHttpClient.Builder()
                .dns(policy::dialled)
                .socketFactory(new CheckedSockets(policy))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(longest)
                .connectTimeout(longest)
                .readTimeout(longest)
                .writeTimeout(longest)
                .build();
    }

    /**
     * An answer.
     *
     * @param body the beginning of it; empty unless it was asked for
     */
    record Answer(int status, List<String> retryAfter, String body) {}

    /** Posts a body, and reads the status. */
    Answer post(String url, Map<String, String> headers, byte[] body) throws IOException {
        try (Response response = call(url, headers, body)) {
            return answer(response, "");
        }
    }

    /** Posts a body, and reads the beginning of the answer. */
    Answer ask(String url, Map<String, String> headers, byte[] body) throws IOException {
        try (Response response = call(url, headers, body)) {
            return answer(response, response.peekBody(MOST_READ).string());
        }
    }

    private Response call(String url, Map<String, String> headers, byte[] body) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .headers(Headers.of(headers))
                // Nothing packed: a small answer must not unpack into a huge one.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Bofast")
                .post(RequestBody.create(body, CLOUD_EVENT))
                .build();
        return client.newCall(request).execute();
    }

    private static Answer answer(Response response, String body) {
        return new Answer(response.code(), response.headers("Retry-After"), body);
    }

    /**
     * What kept a post from being answered, in a few words that tell nothing of the network: a name that leads inside it is as good as
     * none.
     */
    static String reason(IOException failed) {
        if (failed instanceof UnknownHostException) {
            return "no public address";
        } else if (failed instanceof SocketTimeoutException || failed instanceof InterruptedIOException) {
            return "timeout";
        } else if (failed instanceof SSLException) {
            return "TLS failed";
        }
        return "no connection";
    }
}
