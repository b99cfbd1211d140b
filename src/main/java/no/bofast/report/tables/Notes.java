package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.List;
import no.bofast.report.measures.ReportRequest;
import no.bofast.words.Texts;

/** What a reader of a report must know of all its numbers. */
public record Notes(ReportRequest request) {

    /** One sentence each. */
    public List<String> all() {
        List<String> notes = new ArrayList<>();
        notes.add(registerDate());
        notes.add(text("note.period", request.settled(), request.through()));
        notes.add(text(protection()));
        if (!request.isComplete()) {
            notes.add(text("note.incomplete", request.through()));
        }
        request.livedOn().ifPresent(date -> notes.add(text(livedOn(), date)));
        if (request.asOf().isPresent()) {
            notes.add(text("note.as_of"));
        }
        return notes;
    }

    /** On which register date the numbers stand. */
    public String registerDate() {
        return request.asOf()
                .map(month -> text("note.register_month", month))
                .orElseGet(() -> text("note.register_date", request.standsOn()));
    }

    private String livedOn() {
        return request.disclosure().isExact() ? "note.lived_on" : "note.lived_on_released";
    }

    private String protection() {
        return request.disclosure().isExact() ? "note.exact" : "note.released";
    }

    private String text(String key, Object... places) {
        return Texts.in(request.language()).of(key, places);
    }
}
