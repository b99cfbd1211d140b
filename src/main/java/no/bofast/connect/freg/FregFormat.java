package no.bofast.connect.freg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.bofast.connect.AdapterFormat;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.ingest.ndjson.ByteLines;

/** Files of Folkeregisteret's documents, one a line. */
public final class FregFormat extends AdapterFormat<JsonNode> {

    private static final ObjectMapper JSON = new ObjectMapper();

    public FregFormat(Pseudonyms pseudonyms, PersonMemory memory) {
        super(new FregAdapter(pseudonyms), memory);
    }

    @Override
    public String name() {
        return "freg";
    }

    /** A document; empty if it is no JSON object. */
    public static Optional<JsonNode> document(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readTree(new String(json, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    protected Iterator<Numbered<JsonNode>> records(InputStream stream) {
        ByteLines lines = new ByteLines(stream);
        return new Iterator<>() {
            private long number;
            private byte[] next;

            @Override
            public boolean hasNext() {
                try {
                    while (next == null || new String(next, StandardCharsets.ISO_8859_1).isBlank()) {
                        next = lines.next();
                        number++;
                        if (next == null) {
                            return false;
                        }
                    }
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read on", e);
                }
            }

            @Override
            public Numbered<JsonNode> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Numbered<JsonNode> record = new Numbered<>(number, document(next));
                next = null;
                return record;
            }
        };
    }
}
