package no.bofast.subscription.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.warning.Telling;
import no.bofast.words.Language;
import no.bofast.words.Notation;
import no.bofast.words.Texts;

/** The words of messages in a language. */
public record MessageWords(Language language) {

    public static MessageWords in(Language language) {
        return new MessageWords(language);
    }

    /** A text, its places filled. */
    public String say(String key, Object... places) {
        return Texts.in(language).of(key, places);
    }

    /** Heading of one change: what happened where, and how grave it is while it goes on. */
    public String heading(Letter.Item item) {
        String headline = item.telling().headline();
        return item.goesOn()
                ? say(
                        "message.heading",
                        headline,
                        say("message.severity." + item.change().severity()))
                : headline;
    }

    /** Heading of a whole message. */
    public String subject(Letter letter) {
        if (letter.isTest()) {
            return say("message.subject.test");
        }
        if (letter.isDigest()) {
            return digest(DigestParts.of(letter));
        }
        if (letter.items().isEmpty()) {
            return say("message.subject.none");
        }
        int more = letter.items().size() - 1;
        String newest = heading(letter.items().get(more));
        return more > 0 ? say("message.subject.more", newest, more) : say("message.subject", newest);
    }

    private String digest(DigestParts parts) {
        String counts = Stream.of(
                        count("fresh", parts.fresh()),
                        count("changed", parts.changed()),
                        count("ended", parts.ended()),
                        count("goingOn", parts.goingOn()))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return say("message.digest", counts);
    }

    private String count(String name, List<Letter.Item> part) {
        return part.isEmpty() ? "" : say("message.digest." + name, part.size());
    }

    Telling withdrawn(Telling telling) {
        return headed("message.withdrawn", telling);
    }

    /** What is said of a register that is made up: its headline says so before it names a municipality. */
    Telling practice(Telling telling) {
        return headed("message.practice", telling);
    }

    private Telling headed(String key, Telling telling) {
        return new Telling(say(key, telling.headline()), telling.lines(), telling.advice());
    }

    /** What a test message says. */
    public String test() {
        return say("message.test");
    }

    /** How the numbers are protected. */
    public String counts(boolean isExact) {
        return say(isExact ? "message.exact" : "message.released");
    }

    /** Which release everyone sees: the last month that it tells of, and when the next one is made. */
    public String release(YearMonth covered, LocalDate next) {
        Notation notation = Notation.of(language);
        return say("message.release", notation.month(covered), notation.day(next));
    }
}
