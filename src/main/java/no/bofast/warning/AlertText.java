package no.bofast.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Telling.Question;
import no.bofast.words.Language;

/**
 * Tells an alert in a language: what it was raised on, its peak and how it is; whether it is over, or noise, and how sure that
 * is; who, where to, and who shares it.
 *
 * <p>A function of what it is given. It writes the numbers that it is handed: whoever may not see exact ones hands it an alert
 * whose numbers went through {@code disclosure}. Immutable.
 */
public final class AlertText {

    /** How many times the expected the lower bound is of what is far more. */
    private static final double FAR = 1.5;

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

    /** AlertTexts in a language, that point nowhere. */
    public static AlertText in(Language language, Function<MunicipalityCode, String> names) {
        return new AlertText(new Wording(language, names), Guidance.NONE);
    }

    /** The same that point to what helps. */
    public AlertText with(Guidance other) {
        return new AlertText(words, other);
    }

    /** What the alert says after a change. */
    public Telling of(AlertChange change) {
        List<Telling.Line> lines = new ArrayList<>();
        news(change).ifPresent(text -> add(Question.CHANGE, text, lines));
        if (change.rule() == Rule.DRIFT) {
            tellPlan(change, lines);
        } else {
            change.course().ifPresentOrElse(course -> tell(change, course, lines), () -> tellEvidence(change, lines));
            if (change.kind() != ChangeKind.RETRACTED) {
                tellAround(change, lines);
            }
        }
        add(Question.NEXT, next(change), lines);
        Telling.Advice advice = change.kind().isEnd()
                ? Telling.Advice.NONE
                : advice(change.rule().subject());
        return new Telling(headline(change), lines, advice);
    }

    /** A share may rise and come nearer its limit, which rises with the years. */
    private static boolean isEasedLevel(AlertChange change) {
        return change.rule() == Rule.LEVEL && change.kind() == ChangeKind.EASED;
    }

    /** What it means that it was set up or down. */
    private Optional<String> news(AlertChange change) {
        String severity = words.severity(change.severity());
        return switch (change.kind()) {
            case ESCALATED -> Optional.of(words.say("change.ESCALATED." + AroundWords.ofWhom(change.rule()), severity));
            case EASED -> Optional.of(words.say("change.EASED" + (isEasedLevel(change) ? ".level" : ""), severity));
            case RAISED, RESOLVED, RETRACTED -> Optional.empty();
        };
    }

    private void tellPlan(AlertChange change, List<Telling.Line> lines) {
        add(Question.NOW, words.date(change.registerDate()) + ": " + drifts.now(change), lines);
        add(Question.OVER, drifts.over(change.kind()), lines);
        add(Question.NOISE, drifts.noise(), lines);
    }

    private Telling.Advice advice(Subject about) {
        List<Telling.Link> links = guidance.links(about, words.language());
        return links.isEmpty() ? Telling.Advice.NONE : new Telling.Advice(words.say("advice"), links);
    }

    private String headline(AlertChange change) {
        String key = "headline." + change.kind() + (isEasedLevel(change) ? ".level" : "");
        return words.say(key, words.name(change.municipality()), matter(change));
    }

    /** By the rule that saw most of it ever, so that a story is told in the same words until a stronger finding leads it. */
    private String matter(AlertChange change) {
        if (change.rule() == Rule.DRIFT) {
            return drifts.matter(change);
        }
        Rule leading = change.course().map(course -> course.peak().rule()).orElse(change.rule());
        Evidence most = change.course().map(course -> course.peak().evidence()).orElse(change.evidence());
        return words.say(
                "matter." + leading + degree(leading, most) + (change.kind().isEnd() ? ".over" : ""));
    }

    /** No headline says more than the bounds of how sure it is. */
    private static String degree(Rule rule, Evidence evidence) {
        if (CountWords.isAgainstSettled(rule, evidence)) {
            return ".settled";
        }
        return rule == Rule.SURGE && evidence.lower() >= FAR ? ".far" : "";
    }

    private void tell(AlertChange change, AlertCourse course, List<Telling.Line> lines) {
        add(Question.RAISED, at(course.raised()) + counts.basis(course.raised()), lines);
        add(Question.PEAK, peak(change, course), lines, isState(change) ? ".level" : "");
        add(Question.NOW, now(change, course), lines);
        add(Question.OVER, doubts.over(change, course), lines);
        if (change.kind() != ChangeKind.RETRACTED) {
            Moment told = doubted(change, course);
            boolean isOver = change.kind().isEnd();
            add(Question.NOISE, doubts.noise(told, isOver), lines);
            add(Question.CERTAINTY, doubts.certainty(told, isOver), lines);
        }
    }

    private static boolean isState(AlertChange change) {
        return change.rule() == Rule.LEVEL;
    }

    /** A rise is as sure as its peak, a state as it stands. */
    private static Moment doubted(AlertChange change, AlertCourse course) {
        return isState(change) && !change.kind().isEnd()
                ? new Moment(change.registerDate(), change.rule(), change.severity(), change.evidence())
                : course.peak();
    }

    private String peak(AlertChange change, AlertCourse course) {
        Moment peak = course.peak();
        if (peak.on().equals(course.raised().on())) {
            return words.say("peak.same");
        }
        return isAsItIs(peak, change, course) ? words.say("peak.now") : at(peak);
    }

    /** Whether the line of how it is says the same. */
    private static boolean isAsItIs(Moment peak, AlertChange change, AlertCourse course) {
        if (!peak.on().equals(change.registerDate())) {
            return false;
        }
        Measured now = course.now();
        Evidence evidence = peak.evidence();
        return isState(change)
                ? evidence.equals(change.evidence())
                : evidence.window().equals(now.window()) && evidence.observed() == now.observed();
    }

    /** A share is told as it was found, and moves of the last months besides; nothing twice. */
    private String now(AlertChange change, AlertCourse course) {
        String now = isAsRaised(change, course)
                ? words.say("now.same")
                : on(change.registerDate(), counts.lately(change, course));
        return change.rule() == Rule.LEVEL ? now : now + " " + words.say("now.late");
    }

    private static boolean isAsRaised(AlertChange change, AlertCourse course) {
        Evidence raised = course.raised().evidence();
        if (change.rule() == Rule.LEVEL) {
            return change.evidence().equals(raised);
        }
        Measured now = course.now();
        return change.registerDate().equals(course.raised().on())
                && raised.window().equals(now.window())
                && raised.observed() == now.observed();
    }

    private String at(Moment moment) {
        return at(moment.on(), moment.rule(), moment.evidence());
    }

    private String at(LocalDate date, Rule rule, Evidence evidence) {
        return on(date, counts.of(rule, evidence, date));
    }

    private String on(LocalDate date, String counted) {
        return words.say("on", words.date(date), counted);
    }

    /** Of a change that an earlier release wrote. */
    private void tellEvidence(AlertChange change, List<Telling.Line> lines) {
        add(Question.NOW, at(change.registerDate(), change.rule(), change.evidence()), lines);
    }

    private void tellAround(AlertChange change, List<Telling.Line> lines) {
        Circumstances circumstances = change.circumstances();
        around.who(change).ifPresent(text -> add(Question.WHO, text, lines));
        around.where(change).ifPresent(text -> add(Question.WHERE, text, lines));
        around.rights(change).ifPresent(text -> add(Question.RIGHTS, text, lines));
        if (!change.kind().isEnd()) {
            around.elsewhere(change.rule(), circumstances).ifPresent(text -> add(Question.ELSEWHERE, text, lines));
        }
    }

    private String next(AlertChange change) {
        String next = words.say(
                "next." + (change.kind().isEnd() ? change.kind() : change.rule().subject()));
        return change.kind() == ChangeKind.EASED ? words.say("next.EASED", next) : next;
    }

    private void add(Question question, String text, List<Telling.Line> lines) {
        add(question, text, lines, "");
    }

    private void add(Question question, String text, List<Telling.Line> lines, String form) {
        lines.add(new Telling.Line(question, words.say("question." + question + form), text));
    }
}
