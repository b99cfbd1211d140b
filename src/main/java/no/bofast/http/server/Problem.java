package no.bofast.http.server;

import io.javalin.http.HttpStatus;

/**
 * A refusal as RFC 9457 writes it; says nothing of what is inside.
 *
 * @param detail one sentence for people
 */
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail);
    }
}
