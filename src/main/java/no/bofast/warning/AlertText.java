package no.bofast.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Telling.Question;

/**
 * Tells an alert, in bokmål or English: what it was raised on, its peak and how it is; whether it is over, or noise, and how sure that
 * is; who, where to, and who shares it.
 *
 * <p>A function of what it is given. It writes the numbers that it is handed: whoever may not see exact ones hands it an alert
 * whose numbers went through {@code disclosure}. Immutable.
 */
public final class AlertText {

    private final Wording words;
    private final CountWords counts;
    private final DoubtWords doubts;
    private final AroundWords around;
    private final DriftWords drifts;
    private final Guidance guidance;

    private AlertText(Wording words, Guidance guidance) {
        this.words = words;
        this.guidance = guidance;
        this.counts = new CountWords(words);
        this.doubts = new DoubtWords(words);
        this.around = new AroundWords(words);
        this.drifts = new DriftWords(words);
    }

    /** Explanations in bokmål. */
    public static AlertText inBokmal(Function<MunicipalityCode, String> names) {
        return new AlertText(new Wording(true, names), Guidance.NONE);
    }

    /** Explanations in English. */
    public static AlertText inEnglish(Function<MunicipalityCode, String> names) {
        return new AlertText(new Wording(false, names), Guidance.NONE);
    }

    /** The same that point to what helps. */
    public AlertText with(Guidance other) {
        return new AlertText(words, other);
    }

    /** What the alert says after a change. */
    public Telling of(AlertChange change) {
        List<Telling.Line> lines = new ArrayList<>();
        if (change.rule() == Rule.DRIFT) {
            tellPlan(change, lines);
        } else {
            change.course().ifPresentOrElse(course -> tell(change, course, lines), () -> tellEvidence(change, lines));
            if (change.kind() != ChangeKind.RETRACTED) {
                tellAround(change, lines);
            }
        }
        if (isOver(change)) {
            add(Question.NEXT, afterwards(change.kind()), lines);
            return new Telling(headline(change), lines, Telling.Advice.NONE);
        }
        add(Question.NEXT, next(change.rule()), lines);
        return new Telling(headline(change), lines, advice(change.rule().subject()));
    }

    private void tellPlan(AlertChange change, List<Telling.Line> lines) {
        add(Question.NOW, words.date(change.registerDate()) + ": " + drifts.now(change), lines);
        add(Question.OVER, drifts.over(change.kind()), lines);
        add(Question.NOISE, drifts.noise(), lines);
    }

    private static boolean isOver(AlertChange change) {
        return change.kind() == ChangeKind.RESOLVED || change.kind() == ChangeKind.RETRACTED;
    }

    private Telling.Advice advice(Subject about) {
        List<Telling.Link> links = guidance.links(about, words.isBokmal());
        return links.isEmpty()
                ? Telling.Advice.NONE
                : new Telling.Advice(words.say("Hva andre har gjort", "What others did"), links);
    }

    private String headline(AlertChange change) {
        String matter = change.rule() == Rule.DRIFT ? drifts.matter(change) : matter(change.rule(), isOver(change));
        return words.name(change.municipality()) + ": " + matter + state(change.kind());
    }

    private String matter(Rule rule, boolean isOver) {
        String bokmal = isOver ? "flyttet " : "flytter ";
        String english = isOver ? "moved " : "move ";
        return switch (rule) {
            case SURGE ->
                words.say(
                        "langt flere flyktninger enn ventet " + bokmal + "ut",
                        "far more refugees than expected " + english + "away");
            case SHIFT ->
                words.say(
                        "flere flyktninger enn ventet " + bokmal + "ut over tid",
                        "more refugees than expected " + english + "away over time");
            case LEVEL ->
                words.say(
                        "en høy andel av de bosatte flyktningene har flyttet ut",
                        "a high share of the refugees settled have moved away");
            case INFLUX ->
                words.say(
                        "flere flyktninger enn ventet " + bokmal + "hit",
                        "more refugees than expected " + english + "here");
            case INFLUX_SCHOOL ->
                words.say(
                        "flere flyktningbarn i skolealder enn ventet " + bokmal + "hit",
                        "more refugee children of school age than expected " + english + "here");
            case INFLUX_PAST_GRANT ->
                words.say(
                        "flere flyktninger uten integreringstilskudd enn ventet " + bokmal + "hit",
                        "more refugees past the integration grant than expected " + english + "here");
            case DRIFT -> words.say("det går annerledes enn prognosen", "it goes otherwise than forecast");
        };
    }

    private String state(ChangeKind kind) {
        return switch (kind) {
            case RAISED -> "";
            case ESCALATED -> words.say(" – alvorligere enn før", " – graver than before");
            case EASED -> words.say(" – mindre alvorlig enn før", " – less grave than before");
            case RESOLVED -> words.say(" – over", " – over");
            case RETRACTED -> words.say(" – trukket tilbake", " – retracted");
        };
    }

    private void tell(AlertChange change, AlertCourse course, List<Telling.Line> lines) {
        add(Question.RAISED, at(course.raised()) + counts.basis(course.raised()), lines);
        boolean isSame = course.peak().on().equals(course.raised().on());
        add(
                Question.PEAK,
                isSame ? words.say("Da varselet ble gitt.", "When it was raised.") : at(course.peak()),
                lines);
        String now = counts.lately(change.rule(), course.now());
        add(Question.NOW, words.date(change.registerDate()) + ": " + now + ".", lines);
        add(Question.OVER, doubts.over(change, course), lines);
        if (change.kind() != ChangeKind.RETRACTED) {
            add(Question.NOISE, doubts.noise(course.peak()), lines);
            add(Question.CERTAINTY, doubts.certainty(course.peak()), lines);
        }
    }

    private String at(Moment moment) {
        return words.date(moment.on()) + ": " + counts.of(moment.rule(), moment.evidence()) + ".";
    }

    /** Of a change that an earlier release wrote. */
    private void tellEvidence(AlertChange change, List<Telling.Line> lines) {
        String told = counts.of(change.rule(), change.evidence());
        add(Question.NOW, words.date(change.registerDate()) + ": " + told + ".", lines);
    }

    private void tellAround(AlertChange change, List<Telling.Line> lines) {
        Circumstances circumstances = change.circumstances();
        Rule rule = change.rule();
        int moved = change.evidence().observed();
        around.who(rule, circumstances).ifPresent(text -> add(Question.WHO, text, lines));
        around.where(rule, circumstances).ifPresent(text -> add(Question.WHERE, text, lines));
        around.rights(rule, moved, circumstances).ifPresent(text -> add(Question.RIGHTS, text, lines));
        if (!isOver(change)) {
            around.elsewhere(circumstances).ifPresent(text -> add(Question.ELSEWHERE, text, lines));
        }
    }

    private String afterwards(ChangeKind kind) {
        return kind == ChangeKind.RETRACTED
                ? words.say("Se bort fra varselet.", "Disregard the alert.")
                : words.say(
                        "Ingenting: det kommer et nytt varsel om det tar seg opp igjen.",
                        "Nothing: a new alert comes if it picks up again.");
    }

    private String next(Rule rule) {
        if (rule == Rule.DRIFT) {
            return drifts.next();
        }
        return rule.isOfArrivals()
                ? words.say(
                        "Se hvem som kommer og hvor fra, og om skole, bolig og norskopplæring rekker til.",
                        "See who comes and from where, and whether schools, housing and language classes suffice.")
                : words.say(
                        "Finn ut om det er én gruppe eller familie, og hvorfor de flytter: arbeid, bolig, skole,"
                                + " familie.",
                        "Find out whether it is one group or family, and why they move: work, housing, school,"
                                + " family.");
    }

    private void add(Question question, String text, List<Telling.Line> lines) {
        lines.add(new Telling.Line(question, label(question), text));
    }

    private String label(Question question) {
        return switch (question) {
            case RAISED -> words.say("Hva skjedde", "What happened");
            case PEAK -> words.say("På det høyeste", "At its peak");
            case NOW -> words.say("Nå", "Now");
            case OVER -> words.say("Er det over?", "Is it over?");
            case NOISE -> words.say("Er det tilfeldig?", "Is it noise?");
            case CERTAINTY -> words.say("Hvor sikkert?", "How sure?");
            case WHO -> words.say("Hvem", "Who");
            case WHERE -> words.say("Hvor", "Where");
            case RIGHTS -> words.say("Rettigheter", "Rights");
            case ELSEWHERE -> words.say("Andre steder", "Elsewhere");
            case NEXT -> words.say("Hva nå?", "What now?");
        };
    }
}
