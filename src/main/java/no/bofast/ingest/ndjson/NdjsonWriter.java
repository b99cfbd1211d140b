package no.bofast.ingest.ndjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.schema.SettlingEvent;

/**
 * Writes a submission as one line of NDJSON without its line end, such that {@link NdjsonReader} reads the same back.
 *
 * <p>Fields that are null, and {@code moved} when it is true, are left out. Safe for any number of threads.
 */
public final class NdjsonWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int NANOS_PER_MILLISECOND = 1_000_000;
    private static final int USUAL_LENGTH = 400;

    public String line(Submission submission) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(submission, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: a text is written to memory", e);
        }
        return text.toString();
    }

    private static void write(Submission submission, JsonGenerator json) throws IOException {
        if (submission instanceof Submission.Event event) {
            writeEvent(event, json);
        } else if (submission instanceof Submission.Settling settling) {
            writeSettling(settling.event(), json);
        } else if (submission instanceof Submission.Erasure erasure) {
            json.writeStringField("personId", erasure.person().value());
            json.writeBooleanField("erased", true);
        } else if (submission instanceof Submission.AsItCame record) {
            json.writeBooleanField("asItCame", true);
            writeIfPresent(json, "key", record.key().orElse(null));
            writeIfPresent(json, "value", record.value().orElse(null));
        } else if (submission instanceof Submission.CompleteThrough heartbeat) {
            json.writeStringField("completeThrough", text(heartbeat.instant()));
        }
    }

    private static void writeEvent(Submission.Event submission, JsonGenerator json) throws IOException {
        PopulationEvent event = submission.event();
        json.writeStringField("eventId", event.getEventId());
        writeIfPresent(
                json, "personId", submission.person().map(PersonId::value).orElse(null));
        json.writeStringField("change", event.getChange().name());
        writeIfPresent(json, "replacesEventId", event.getReplacesEventId());
        json.writeStringField("occurredOn", event.getOccurredOn().toString());
        json.writeStringField("registeredAt", text(event.getRegisteredAt()));
        json.writeStringField("source", event.getSource());
        if (event.getFact() == null) {
            json.writeNullField("fact");
        } else {
            json.writeObjectFieldStart("fact");
            writeFact(event.getFact(), json);
            json.writeEndObject();
        }
    }

    private static void writeSettling(SettlingEvent event, JsonGenerator json) throws IOException {
        json.writeStringField("eventId", event.getEventId());
        json.writeStringField("change", event.getChange().name());
        writeIfPresent(json, "replacesEventId", event.getReplacesEventId());
        json.writeStringField("occurredOn", event.getOccurredOn().toString());
        json.writeStringField("registeredAt", text(event.getRegisteredAt()));
        json.writeStringField("source", event.getSource());
        json.writeObjectFieldStart("fact");
        json.writeStringField("type", event.getType());
        writeIfPresent(json, "municipality", event.getMunicipality());
        writeIfPresent(json, "year", event.getYear());
        writeIfPresent(json, "people", event.getPeople());
        json.writeEndObject();
    }

    private static void writeFact(PopulationFact fact, JsonGenerator json) throws IOException {
        json.writeStringField("type", fact.getType());
        writeIfPresent(json, "municipality", fact.getMunicipality());
        writeIfPresent(json, "district", fact.getDistrict());
        writeIfPresent(json, "basicUnit", fact.getBasicUnit());
        if (!fact.getMoved()) {
            json.writeBooleanField("moved", false);
        }
        writeIfPresent(json, "birthYear", fact.getBirthYear());
        writeIfPresent(json, "sex", fact.getSex());
        writeIfPresent(json, "country", fact.getCountry());
        writeIfPresent(json, "ground", fact.getGround());
        writeIfPresent(json, "household", fact.getHousehold());
        writeIfPresent(json, "householdRef", fact.getHouseholdRef());
        writeIfPresent(json, "level", fact.getLevel());
        writeIfPresent(json, "year", fact.getYear());
        writeIfPresent(json, "wage", fact.getWage());
        writeIfPresent(json, "from", fact.getFrom());
        writeIfPresent(json, "to", fact.getTo());
        writeIfPresent(json, "percent", fact.getPercent());
        writeIfPresent(json, "requested", fact.getRequested());
        writeIfPresent(json, "decision", fact.getDecision());
        writeIfPresent(json, "reason", fact.getReason());
        writeIfPresent(json, "started", fact.getStarted());
        writeIfPresent(json, "ended", fact.getEnded());
        writeIfPresent(json, "applied", fact.getApplied());
        if (fact.getCompleted() != null) {
            json.writeBooleanField("completed", fact.getCompleted());
        }
    }

    private static void writeIfPresent(JsonGenerator json, String field, Number number) throws IOException {
        if (number != null) {
            json.writeNumberField(field, number.longValue());
        }
    }

    private static void writeIfPresent(JsonGenerator json, String field, String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private static String text(Instant instant) {
        boolean wholeMilliseconds = instant.getNano() % NANOS_PER_MILLISECOND == 0;
        return wholeMilliseconds ? TO_THE_MILLISECOND.format(instant) : instant.toString();
    }
}
