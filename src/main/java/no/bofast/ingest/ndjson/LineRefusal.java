package no.bofast.ingest.ndjson;

/** Carries a reason out of the reading of one line; without a stack trace, since bad lines may come in storms. */
final class LineRefusal extends RuntimeException {

    LineRefusal(String reason) {
        super(reason, null, false, false);
    }
}
