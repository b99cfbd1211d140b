package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.CaseSubject;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import no.bofast.words.Texts;

/**
 * All tables of a report ({@code interfaces.md}), as a pure function of the read model and the request.
 *
 * <p>Figures, files and pages are made of the tables alone, so they can't show more.
 *
 * @param outcomes one a table, in the order in which the page shows them
 */
public record Report(ReportRequest request, List<Outcome> outcomes) {

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    public static Report of(CountsView view, Places places, ReportRequest request) {
        return new Report(request, maker(view, places, request).outcomes());
    }

    /** The tables of municipalities alone: how each stands by the measures, which takes a tenth of the time of all. */
    public static Report ofMunicipalities(CountsView view, Places places, ReportRequest request) {
        return new Report(request, maker(view, places, request).ofMunicipalities());
    }

    /** The same with one table more, which isn't made of counts alone. */
    public Report with(Outcome more) {
        return new Report(
                request, Stream.concat(outcomes.stream(), Stream.of(more)).toList());
    }

    /** Names of tables that a reader may have beside those of every report: of what not every register tells, and of grants. */
    public static List<String> more(CountsView view, Places places, Disclosure disclosure) {
        if (!disclosure.isExact()) {
            return List.of();
        }
        List<String> more = new ArrayList<>(view.circumstances().isEmpty() ? List.of() : IncomeTables.NAMES);
        addUnless(view.families().isEmpty(), more, FamilySharesTable.NAME);
        addUnless(!places.grants().areKnown(), more, "grants");
        addUnless(view.cases(CaseSubject.AGREEMENT).isEmpty(), more, AgreementYearsTable.NAME);
        addUnless(view.cases(CaseSubject.REASON).isEmpty(), more, ReasonYearsTable.NAME);
        addUnless(view.cases(CaseSubject.PROGRAMME).isEmpty(), more, ProgrammeYearsTable.NAME);
        addUnless(view.cases(CaseSubject.ASSISTANCE).isEmpty(), more, AssistanceYearsTable.NAME);
        addUnless(view.settling().isEmpty(), more, SettlingYearsTable.NAME, SettlingMonthsTable.NAME);
        addUnless(view.waits().isEmpty(), more, SettlingWaitsTable.NAME);
        return more;
    }

    private static void addUnless(boolean isMissing, List<String> more, String... names) {
        if (!isMissing) {
            more.addAll(List.of(names));
        }
    }

    private static ReportMaker maker(CountsView view, Places places, ReportRequest request) {
        return new ReportMaker(new Known(view, request.asOf(), request.disclosure()), places, request);
    }

    /** A table, if it was made. */
    public Optional<Table> table(String name) {
        return tables().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public List<Table> tables() {
        return outcomes.stream()
                .filter(Outcome.Made.class::isInstance)
                .map(outcome -> ((Outcome.Made) outcome).table())
                .toList();
    }

    /** What whoever asked must be told at once, one sentence each: which tables weren't made, and what the others lack. */
    public List<String> messages() {
        Language language = request.language();
        Stream<String> missing = notMade().stream().map(table -> table.message(language));
        Stream<String> lacking =
                request.asOf().stream().map(month -> Texts.in(language).of("note.as_of"));
        return Stream.concat(missing, lacking).toList();
    }

    public List<Outcome.NotMade> notMade() {
        return outcomes.stream()
                .filter(Outcome.NotMade.class::isInstance)
                .map(Outcome.NotMade.class::cast)
                .toList();
    }
}
