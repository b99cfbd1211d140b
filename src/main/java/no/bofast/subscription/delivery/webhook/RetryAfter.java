package no.bofast.subscription.delivery.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date in any of the three forms of HTTP (5.6.7). */
final class RetryAfter {

    private static final String NAME = "Retry-After";

    private RetryAfter() {}

    /** How long to wait; empty if it isn't said, or can't be read. */
    static Optional<Duration> of(List<String> headers, Instant now) {
        return headers.stream().findFirst().map(String::strip).flatMap(value -> read(value, now));
    }

    private static Optional<Duration> read(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(value).map(then -> Duration.between(now, then)).filter(wait -> !wait.isNegative());
    }

    private static Optional<Instant> date(String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Headers.of(NAME, value).getInstant(NAME));
    }
}
