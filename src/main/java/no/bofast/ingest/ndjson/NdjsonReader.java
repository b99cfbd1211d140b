package no.bofast.ingest.ndjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;

/**
 * Reads one line of NDJSON as a submission, or says why it is none.
 *
 * <p>A line is rejected when the topic's schema could not carry it: no JSON object, a field of the wrong JSON type, no event
 * id, change or times. What breaks a rule of section 6 of {@code domain.md} is accepted here and ends as a dead letter.
 * Safe for any number of threads.
 */
public final class NdjsonReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names come from outside: an interned one would stay for the life of the process.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Which of two values would be meant?
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** How Jackson's message begins; there is no exception of its own for it. */
    private static final String DUPLICATE = "Duplicate field";

    public Reading read(String line) {
        try {
            return new Reading.Accepted(submission(line));
        } catch (LineRefusal refusal) {
            return new Reading.Rejected(refusal.getMessage());
        } catch (JsonProcessingException e) {
            return new Reading.Rejected(fault(e) + " near character " + column(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: a text is read from memory", e);
        }
    }

    private static Submission submission(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LineRefusal("not a JSON object");
            }
            LineFields fields = new LineFields();
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                fields.read(field, parser);
            }
            if (parser.nextToken() != null) {
                throw new LineRefusal("more than one JSON object on the line");
            }
            return fields.submission();
        }
    }

    private static String fault(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith(DUPLICATE) ? "a key that stands twice in its object" : "broken JSON";
    }

    /** Where it broke; Jackson's own message is not used, since it quotes the input. */
    private static int column(JsonProcessingException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
    }
}
