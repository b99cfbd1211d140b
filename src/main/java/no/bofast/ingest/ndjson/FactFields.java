package no.bofast.ingest.ndjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.schema.PopulationFact;
import no.bofast.schema.SettlingEvent;

/**
 * The fields of a line's {@code fact} as they are read, in any order.
 *
 * <p>Only their JSON types are checked. A fact of an unknown type, or none, or with unknown words goes on to the topic and
 * ends there as a dead letter.
 */
final class FactFields {

    private String type;
    private String municipality;
    private String district;
    private Boolean moved;
    private Integer birthYear;
    private String sex;
    private String country;
    private String ground;
    private String household;
    private String level;
    private String basicUnit;
    private String householdRef;
    private Integer year;
    private Long wage;
    private String from;
    private String to;
    private Integer percent;
    private Integer people;
    private String requested;
    private String decision;
    private String reason;
    private String started;
    private String ended;
    private Boolean completed;
    private String applied;

    /** Those of the fact at which the parser stands; null if there is none. */
    static FactFields read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new LineRefusal("fact must be an object");
        }
        FactFields fields = new FactFields();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            fields.read(field, parser);
        }
        return fields;
    }

    private void read(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "type" -> type = JsonValues.text(parser, "fact.type");
            case "municipality" -> municipality = JsonValues.text(parser, "fact.municipality");
            case "district" -> district = JsonValues.text(parser, "fact.district");
            case "moved" -> moved = JsonValues.truth(parser, "fact.moved");
            case "birthYear" -> birthYear = JsonValues.wholeNumber(parser, "fact.birthYear");
            case "sex" -> sex = JsonValues.text(parser, "fact.sex");
            case "country" -> country = JsonValues.text(parser, "fact.country");
            case "ground" -> ground = JsonValues.text(parser, "fact.ground");
            case "household" -> household = JsonValues.text(parser, "fact.household");
            case "level" -> level = JsonValues.text(parser, "fact.level");
            case "basicUnit" -> basicUnit = JsonValues.text(parser, "fact.basicUnit");
            case "householdRef" -> householdRef = JsonValues.text(parser, "fact.householdRef");
            default -> readSide(field, parser);
        }
    }

    /** The fields of facts beside the residence. */
    private void readSide(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "year" -> year = JsonValues.wholeNumber(parser, "fact.year");
            case "wage" -> wage = JsonValues.longNumber(parser, "fact.wage");
            case "from" -> from = JsonValues.text(parser, "fact.from");
            case "to" -> to = JsonValues.text(parser, "fact.to");
            case "people" -> people = JsonValues.wholeNumber(parser, "fact.people");
            case "percent" -> percent = JsonValues.wholeNumber(parser, "fact.percent");
            case "requested" -> requested = JsonValues.text(parser, "fact.requested");
            case "decision" -> decision = JsonValues.text(parser, "fact.decision");
            case "reason" -> reason = JsonValues.text(parser, "fact.reason");
            case "started" -> started = JsonValues.text(parser, "fact.started");
            case "ended" -> ended = JsonValues.text(parser, "fact.ended");
            case "applied" -> applied = JsonValues.text(parser, "fact.applied");
            case "completed" -> completed = JsonValues.truth(parser, "fact.completed");
            default -> JsonValues.skip(parser);
        }
    }

    /** Whether the fact is about a municipality, and no person. */
    boolean isOfSettling() {
        return SettlingKind.named(type).isPresent();
    }

    /** The fact as it is told of a municipality, of which the rest of the line is told. */
    SettlingEvent settling(SettlingEvent.Builder line) {
        return line.setType(type)
                .setMunicipality(municipality)
                .setYear(year)
                .setPeople(people)
                .build();
    }

    /** The fact as it is told of a person. */
    PopulationFact population() {
        return new PopulationFact(
                type == null ? "" : type,
                municipality,
                district,
                moved == null || moved,
                birthYear,
                sex,
                country,
                ground,
                household,
                level,
                basicUnit,
                householdRef,
                year,
                wage,
                from,
                to,
                percent,
                requested,
                decision,
                reason,
                started,
                ended,
                completed,
                applied);
    }
}
