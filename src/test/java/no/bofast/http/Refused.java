package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How every hostile request must be answered: refused, without a word of the inside, by a server that goes on. */
final class Refused {

    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)exception|no\\.bofast|java\\.|jetty|javalin|jackson|\\bat [a-z]+\\.|root:|/home/|stack|evil\\.test");

    private Refused() {}

    /** The answer, if it is as it must be. */
    static String verify(Hostile hostile, int port) throws IOException {
        String answer = ask(hostile.request(), port);

        assertThat(answer)
                .as(hostile.request().lines().findFirst().orElseThrow())
                .startsWith("HTTP/1.1 ");
        assertThat(hostile.refusals()).as(answer).contains(Integer.parseInt(answer.substring(9, 12)));
        assertThat(INTERNAL.matcher(answer).results().map(MatchResult::group))
                .as(answer)
                .isEmpty();
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("\nserver:", "\nset-cookie", "access-control-allow");
        assertThat(ask(Hostile.head("GET", "/health/live") + "\r\n", port)).startsWith("HTTP/1.1 200");
        return answer;
    }

    static String ask(String request, int port) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(request).lastAnswer();
        }
    }
}
