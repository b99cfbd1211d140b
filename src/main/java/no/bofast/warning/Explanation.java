package no.bofast.warning;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;

/**
 * Tells an alert in one sentence, in bokmål or English.
 *
 * <p>A function of what it is given. It writes the numbers that it is handed: whoever may not see exact ones hands it an alert
 * whose numbers went through {@code disclosure}. Immutable.
 */
public final class Explanation {

    /** Excess over the expected from which a group is named as driving an alert, in departures. */
    private static final double NAMED_EXCESS = 1.5;

    private final Language language;
    private final Function<MunicipalityCode, String> names;

    private enum Language {
        NB,
        EN
    }

    private Explanation(Language language, Function<MunicipalityCode, String> names) {
        this.language = language;
        this.names = names;
    }

    /** Explanations in bokmål. */
    public static Explanation inBokmal(Function<MunicipalityCode, String> names) {
        return new Explanation(Language.NB, names);
    }

    /** Explanations in English. */
    public static Explanation inEnglish(Function<MunicipalityCode, String> names) {
        return new Explanation(Language.EN, names);
    }

    /** The sentence. */
    public String of(AlertChange change) {
        String sentence = opening(change) + matter(change) + history(change) + context(change.circumstances());
        return sentence + ".";
    }

    private String opening(AlertChange change) {
        String name = names.apply(change.municipality());
        return switch (change.kind()) {
            case RAISED -> say(name + ": ", name + ": ");
            case ESCALATED -> say(name + ", varselet skjerpes: ", name + ", the alert is escalated: ");
            case EASED -> say(name + ", varselet dempes: ", name + ", the alert is eased: ");
            case RESOLVED -> say(name + ", varselet er over: ", name + ", the alert is resolved: ");
            case RETRACTED ->
                say(
                        name + ", varselet trekkes tilbake fordi registeret er rettet: ",
                        name + ", the alert is retracted because the register was corrected: ");
        };
    }

    private String matter(AlertChange change) {
        Evidence evidence = change.evidence();
        return switch (change.rule()) {
            case SURGE, SHIFT -> departures(change.rule(), evidence);
            case LEVEL -> level(evidence);
            case INFLUX -> arrivals(evidence);
        };
    }

    private String departures(Rule rule, Evidence evidence) {
        String lasting = rule == Rule.SHIFT ? say(", en varig økning", ", a lasting rise") : "";
        return say(
                evidence.observed() + " fraflyttinger " + period(evidence.window()) + lasting + ", mot "
                        + number(evidence.expected()) + " ventet ut fra lignende kommuner ("
                        + ratio(evidence) + ")",
                evidence.observed() + " departures " + period(evidence.window()) + lasting + ", against "
                        + number(evidence.expected()) + " expected from similar municipalities ("
                        + ratio(evidence) + ")");
    }

    private String level(Evidence evidence) {
        String years = evidence.window().from().getYear() + "–"
                + (evidence.window().through().getYear() - 1);
        return say(
                evidence.observed() + " av " + evidence.population() + " bosatte i " + years
                        + " har flyttet fra kommunen, over grensen på " + percent(evidence.limit()),
                evidence.observed() + " of " + evidence.population() + " settled in " + years
                        + " have left the municipality, above the limit of " + percent(evidence.limit()));
    }

    private String arrivals(Evidence evidence) {
        return say(
                evidence.observed() + " førstegangstilflyttere " + period(evidence.window()) + ", mot "
                        + number(evidence.expected()) + " ventet (" + ratio(evidence) + "); "
                        + evidence.population() + " ble bosatt siste år",
                evidence.observed() + " first arrivals " + period(evidence.window()) + ", against "
                        + number(evidence.expected()) + " expected (" + ratio(evidence) + "); "
                        + evidence.population() + " were settled in the last year");
    }

    private String ratio(Evidence evidence) {
        String bounds = number(evidence.lower()) + "–" + number(evidence.upper());
        return say(
                "forhold " + number(evidence.ratio()) + ", trolig mellom " + bounds,
                "ratio " + number(evidence.ratio()) + ", credibly " + bounds);
    }

    /** What was usual here, and for how long that is known. */
    private String history(AlertChange change) {
        boolean isOfDepartures = change.rule() == Rule.SURGE || change.rule() == Rule.SHIFT;
        Evidence evidence = change.evidence();
        return isOfDepartures && evidence.historyMonths() > 0
                ? say(
                        "; her har det vært " + number(evidence.usualRatio()) + " ganger det ventede i "
                                + evidence.historyMonths() + " måneder før",
                        "; here it has been " + number(evidence.usualRatio()) + " times the expected for "
                                + evidence.historyMonths() + " months before")
                : "";
    }

    private String context(Circumstances circumstances) {
        return others(circumstances)
                + drivers(circumstances)
                + rights(circumstances)
                + destinations(circumstances)
                + wider(circumstances);
    }

    private String others(Circumstances circumstances) {
        return circumstances.nationRatio() == 0
                ? ""
                : say(
                        "; lignende kommuner ligger på " + number(circumstances.peersRatio())
                                + " og resten av landet på " + number(circumstances.nationRatio()),
                        "; similar municipalities are at " + number(circumstances.peersRatio())
                                + " and the rest of the country at " + number(circumstances.nationRatio()));
    }

    private String drivers(Circumstances circumstances) {
        Optional<Circumstances.Driver> driver = circumstances.drivers().stream()
                .filter(d -> d.observed() - d.expected() >= NAMED_EXCESS && GroupNames.isTelling(d))
                .max(Comparator.comparingDouble(d -> d.observed() - d.expected()));
        return driver.map(d -> say(
                        "; mest flere enn ventet blant " + GroupNames.bokmal(d) + " (" + d.observed() + " mot "
                                + number(d.expected()) + ")",
                        "; most above the expected among " + GroupNames.english(d) + " (" + d.observed() + " against "
                                + number(d.expected()) + ")"))
                .orElse("");
    }

    private String rights(Circumstances circumstances) {
        return circumstances.withinGrant() == 0
                ? ""
                : say(
                        "; " + circumstances.withinGrant() + " mens programmet eller tilskuddet løp, "
                                + circumstances.withinIntroduction() + " av dem i programmet",
                        "; " + circumstances.withinGrant() + " while programme or grant ran, "
                                + circumstances.withinIntroduction() + " of them in the programme");
    }

    private String destinations(Circumstances circumstances) {
        List<String> told = circumstances.destinations().stream()
                .filter(d -> !d.municipality().isProtected())
                .limit(2)
                .map(d -> names.apply(d.municipality()) + " (" + d.departures() + ")")
                .toList();
        return told.isEmpty() ? "" : say("; flest til ", "; most to ") + String.join(say(" og ", " and "), told);
    }

    private String wider(Circumstances circumstances) {
        if (circumstances.wider().contains(Circumstances.Wider.NATION)) {
            return say("; økningen gjelder hele landet", "; the rise is nationwide");
        }
        if (circumstances.wider().contains(Circumstances.Wider.REGION)) {
            return say("; økningen gjelder hele landsdelen", "; the rise is shared by the whole region");
        }
        return circumstances.wider().contains(Circumstances.Wider.COHORT)
                ? say(
                        "; økningen gjelder kullet i hele landet",
                        "; the rise is shared by the cohort in the whole country")
                : "";
    }

    private String period(Window window) {
        boolean isOneMonth = window.from().equals(window.through());
        return isOneMonth
                ? say("i ", "in ") + month(window.through())
                : say("fra ", "from ") + month(window.from()) + say(" til ", " to ") + month(window.through());
    }

    private String month(YearMonth month) {
        return say(GroupNames.bokmal(month.getMonth()), GroupNames.english(month.getMonth())) + " " + month.getYear();
    }

    private String number(double value) {
        return String.format(language == Language.NB ? Locale.forLanguageTag("nb") : Locale.UK, "%.1f", value);
    }

    private String percent(double share) {
        return Math.round(100 * share) + say(" prosent", " per cent");
    }

    private String say(String bokmal, String english) {
        return language == Language.NB ? bokmal : english;
    }
}
