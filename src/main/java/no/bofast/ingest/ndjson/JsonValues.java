package no.bofast.ingest.ndjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads the value at which a parser stands as the type that a field must have.
 *
 * <p>JSON's {@code null} comes out as Java's, as in the generated schema classes. No text is ever taken for a number, nor
 * the other way round.
 */
final class JsonValues {

    private JsonValues() {}

    static String text(JsonParser parser, String field) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NULL -> null;
            default -> throw new LineRefusal(field + " must be a text");
        };
    }

    static Boolean truth(JsonParser parser, String field) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new LineRefusal(field + " must be true or false");
        };
    }

    static Integer wholeNumber(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new LineRefusal(field + " must be a whole number of usual size");
        }
        return parser.getIntValue();
    }

    static Long longNumber(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new LineRefusal(field + " must be a whole number");
        }
        return parser.getLongValue();
    }

    static void skip(JsonParser parser) throws IOException {
        parser.skipChildren();
    }
}
