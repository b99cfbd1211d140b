package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.AlertText;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Telling;

/**
 * An alert as the API tells it: how it stands, and each step of its life, oldest first.
 *
 * @param telling what it says, by language
 */
record AlertPayload(
        String id,
        String municipality,
        String name,
        Rule rule,
        String state,
        Severity severity,
        LocalDate since,
        LocalDate changedOn,
        Map<String, Telling> telling,
        Course course,
        List<Step> steps) {

    /** What it was raised on, its peak, and its last three months. */
    record Course(At raised, At peak, Lately now) {}

    /** What it rested on at some time. */
    record At(
            LocalDate on,
            Rule rule,
            Severity severity,
            YearMonth from,
            YearMonth through,
            int observed,
            Double expected) {

        private static At of(Moment shown) {
            Evidence evidence = shown.evidence();
            return new At(
                    shown.on(),
                    shown.rule(),
                    shown.severity(),
                    evidence.window().from(),
                    evidence.window().through(),
                    evidence.observed(),
                    Payloads.rounded(evidence.expected(), 1));
        }
    }

    /** @param asExpectedSince first of the months that are as expected again; null if they aren't, or are too few to tell */
    record Lately(YearMonth from, YearMonth through, int observed, Double expected, YearMonth asExpectedSince) {}

    /** One step of its life, with what it rests on. */
    record Step(LocalDate on, ChangeKind kind, Severity severity, Grounds grounds) {}

    /**
     * What an alert rests on.
     *
     * @param population at risk at the window's end; of {@code LEVEL} and {@code INFLUX} those settled in it
     * @param people how many left, where a family that left together is observed as one; null where they are as many as observed
     * @param usualRatio the municipality's own level before the window against its peers'; null if nothing is known of it
     * @param drivers of {@code INFLUX}, who came
     * @param withinIntroduction those who moved while the programme ran; null where it isn't known, as of releases, and so is {@code withinGrant}
     * @param destinations of {@code INFLUX}, where most came from
     */
    record Grounds(
            YearMonth from,
            YearMonth through,
            int observed,
            Double expected,
            Double ratio,
            Double lower,
            Double upper,
            Double usualRatio,
            int population,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer people,
            List<Driver> drivers,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer withinIntroduction,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer withinGrant,
            List<Destination> destinations,
            List<Circumstances.Wider> wider) {}

    /** @param expected null of {@code LEVEL}, whose limit is of all groups together */
    record Driver(
            String dimension,
            String category,
            int observed,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double expected) {}

    /** @param municipality {@code 0000} for one that is not told */
    record Destination(String municipality, String name, int departures) {}

    /** What it rests on as it stands. */
    Grounds stands() {
        return steps.get(steps.size() - 1).grounds();
    }

    /** The alert whose life these changes are. */
    static AlertPayload of(List<AlertChange> life, FigureSource source) {
        AlertChange first = life.get(0);
        AlertChange last = life.get(life.size() - 1);
        AlertChange shown = asItStands(last, source);
        return new AlertPayload(
                last.alertId(),
                last.municipality().toString(),
                source.nameOf(last.municipality()).orElse(null),
                last.rule(),
                AlertHistory.isOpenAfter(last) ? "open" : "resolved",
                last.severity(),
                first.registerDate(),
                last.registerDate(),
                tellings(shown, source),
                shown.course().map(AlertPayload::course).orElse(null),
                life.stream().map(change -> step(change, source)).toList());
    }

    /** The last change, with what is known today of an alert that stands. */
    private static AlertChange asItStands(AlertChange last, FigureSource source) {
        return source.of(last.municipality())
                .view()
                .outlook(last.municipality())
                .flatMap(outlook -> outlook.standing().stream()
                        .filter(last::isOf)
                        .findFirst()
                        .map(standing -> last.standing(outlook.registerDate(), standing)))
                .orElse(last);
    }

    static Map<String, Telling> tellings(AlertChange shown, FigureSource source) {
        Function<MunicipalityCode, String> names = code -> source.nameOf(code).orElse(code.toString());
        return source.said()
                .of(language -> AlertText.in(language, names)
                        .with(source.imprint().guidance())
                        .of(shown));
    }

    private static Course course(AlertCourse shown) {
        Measured now = shown.now();
        return new Course(
                At.of(shown.raised()),
                At.of(shown.peak()),
                new Lately(
                        now.window().from(),
                        now.window().through(),
                        now.observed(),
                        Payloads.rounded(now.expected(), 1),
                        shown.asExpectedSince().orElse(null)));
    }

    private static Step step(AlertChange change, FigureSource source) {
        return new Step(change.registerDate(), change.kind(), change.severity(), grounds(change, source));
    }

    private static Grounds grounds(AlertChange change, FigureSource source) {
        Evidence shown = change.evidence();
        Circumstances around = change.circumstances();
        Optional<Circumstances.Rights> rights = change.isReleased() ? Optional.empty() : around.rights();
        Ratio ratio = Ratio.of(shown);
        return new Grounds(
                shown.window().from(),
                shown.window().through(),
                shown.observed(),
                Payloads.rounded(shown.expected(), 1),
                ratio.ratio(),
                ratio.lower(),
                ratio.upper(),
                shown.historyMonths() > 0 ? Payloads.rounded(shown.usualRatio(), 1) : null,
                shown.population(),
                shown.people() == shown.observed() ? null : shown.people(),
                around.drivers().stream().map(AlertPayload::driver).toList(),
                rights.map(Circumstances.Rights::withinIntroduction).orElse(null),
                rights.map(Circumstances.Rights::withinGrant).orElse(null),
                around.destinations().stream()
                        .map(to -> destination(to, source))
                        .toList(),
                around.wider());
    }

    private static Driver driver(Circumstances.Driver shown) {
        return new Driver(
                shown.dimension(),
                shown.category(),
                shown.observed(),
                Payloads.rounded(shown.expected().orElse(Double.NaN), 1));
    }

    private static Destination destination(Circumstances.Destination shown, FigureSource source) {
        return new Destination(
                shown.municipality().toString(),
                source.nameOf(shown.municipality()).orElse(null),
                shown.departures());
    }
}
