package no.bofast.report.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Table;
import no.bofast.words.Language;

/**
 * The report as one HTML page that stands alone: styles and figures are in it, so it opens without a network and prints.
 *
 * <p>Made of the report's tables and nothing else.
 */
public final class Page {

    /** Of which nothing is said where nothing is known. */
    private static final List<String> MORE = List.of(
            "income_years",
            "income_before_after",
            "income_change",
            "income_destinations",
            "income_work",
            "family_shares",
            "grants",
            "agreement_years",
            "reason_years",
            "programme_years",
            "assistance_years",
            "settling_years",
            "settling_months",
            "settling_waits");

    private final Sheet sheet;
    private final Element contents = Element.of("ul");
    private final Element main = Element.of("main");

    private Page(Sheet sheet) {
        this.sheet = sheet;
    }

    public static String of(Report report, Places places) {
        return "<!DOCTYPE html>\n" + new Page(new Sheet(report, places)).html() + "\n";
    }

    private Element html() {
        addSections();
        Element body = Element.of("body", header(), navigation(), main);
        return Element.of("html", head(), body).with("lang", language().tag());
    }

    private Language language() {
        return sheet.report().request().language();
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", text("page.title")),
                Element.of("style", styles()));
    }

    private Element header() {
        ReportRequest request = sheet.report().request();
        Element notes = Element.of("ul");
        new Notes(request).all().forEach(note -> notes.add(Element.of("li", note)));
        return Element.of(
                "header",
                Element.of("h1", text("page.title")),
                Element.of("p", sheet.texts().of("page.subtitle", request.settled(), request.through()))
                        .with("class", "subtitle"),
                notes);
    }

    private Element navigation() {
        return Element.of("nav", Element.of("h2", text("page.contents")), contents)
                .with("aria-label", text("page.contents"));
    }

    private void addSections() {
        section("settled", numbers("settled"));
        section("characteristics", numbers("characteristics"));
        section("moved", new MovedFigures(sheet).figures());
        section("curves", new CurveFigures(sheet).figures());
        section("before_after", new BeforeAfterFigures(sheet).figures());
        QuartileFigures quartiles = new QuartileFigures(sheet);
        section("out_migration", quartiles.of("out_migration").stream().toList());
        section("in_migration", quartiles.of("in_migration").stream().toList());
        section("intensity", quartiles.of("intensity").stream().toList());
        section("directions", new DirectionFigures(sheet).figures());
        section("rights", numbers("rights"));
        section("adjusted", new AdjustedFigures(sheet).figures());
        section("regression", numbers("regression"));
        section("distances", numbers("distances"));
        section("afterwards", numbers("afterwards"));
        section("concentration", numbers("concentration"));
        section("pauses", numbers("pauses"));
        SettlingFigures settling = new SettlingFigures(sheet);
        section("after_pause", settling.afterPause());
        MoreFigures more = new MoreFigures(sheet);
        if (isTold("forecast")) {
            section("forecast", new ForecastFigures(sheet).figures());
        }
        MORE.stream()
                .filter(this::isTold)
                .forEach(table -> section(table, table.equals("settling_years") ? settling.years() : more.of(table)));
    }

    /** Whether the report speaks of a table at all: of wages and money only where something is known of them, of a forecast only where one was asked for. */
    private boolean isTold(String table) {
        return sheet.report().outcomes().stream()
                .anyMatch(outcome -> outcome.name().equals(table));
    }

    private void section(String table, List<Element> figures) {
        String title = text("table." + table);
        contents.add(Element.of("li", Element.of("a", title).with("href", "#" + table)));
        Element section = Element.of("section", Element.of("h2", title)).with("id", table);
        figures.forEach(section::add);
        if (figures.isEmpty()) {
            section.add(Element.of("p", whyNothing(table)).with("class", "nothing"));
        }
        main.add(section);
    }

    private String whyNothing(String table) {
        return sheet.report().notMade().stream()
                .filter(missing -> missing.name().equals(table))
                .map(missing -> missing.message(language()))
                .findFirst()
                .orElseGet(() -> text("page.nothing"));
    }

    /** A table that is its own figure; none if it wasn't made. */
    private List<Element> numbers(String table) {
        return sheet.report().table(table).stream().map(this::numbers).toList();
    }

    private Element numbers(Table table) {
        String caption =
                text("caption." + table.name()) + " " + new Notes(sheet.report().request()).registerDate();
        return Element.of("figure", sheet.numbers(table.name(), table.rows()), Element.of("figcaption", caption));
    }

    private String text(String key) {
        return sheet.texts().of(key);
    }

    private static String styles() {
        try (InputStream stream = Page.class.getResourceAsStream("/report/report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css from the class path", e);
        }
    }
}
