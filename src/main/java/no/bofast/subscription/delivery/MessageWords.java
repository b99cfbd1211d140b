package no.bofast.subscription.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.bofast.warning.Severity;
import no.bofast.warning.Telling;
import no.bofast.words.Language;

/** The words of messages, in bokmål or English. */
public record MessageWords(Language language) {

    public static MessageWords in(Language language) {
        return new MessageWords(language);
    }

    /** One of two wordings. */
    public String say(String bokmal, String english) {
        return language == Language.NB ? bokmal : english;
    }

    /** Heading of one change: what happened where, and how grave it is. */
    public String heading(Letter.Item item) {
        return item.telling().headline() + " (" + severity(item.change().severity()) + ")";
    }

    /** Heading of a whole message. */
    public String subject(Letter letter) {
        if (letter.isTest()) {
            return say("Bofast: prøvemelding", "Bofast: test message");
        }
        if (letter.isDigest()) {
            return digest(DigestParts.of(letter));
        }
        String first = letter.items().isEmpty()
                ? say("varsel", "alert")
                : heading(letter.items().get(letter.items().size() - 1));
        int more = letter.items().size() - 1;
        return "Bofast: " + first + (more > 0 ? say(" og " + more + " til", " and " + more + " more") : "");
    }

    private String digest(DigestParts parts) {
        List<String> counts = new ArrayList<>();
        count(parts.fresh(), say("nye", "new"), counts);
        count(parts.changed(), say("endret", "changed"), counts);
        count(parts.ended(), say("over", "over"), counts);
        count(parts.goingOn(), say("som før", "as before"), counts);
        return say("Bofast, varsler: ", "Bofast, alerts: ") + String.join(", ", counts);
    }

    private static void count(List<Letter.Item> part, String word, List<String> counts) {
        if (!part.isEmpty()) {
            counts.add(part.size() + " " + word);
        }
    }

    Telling withdrawn(Telling telling) {
        return new Telling(
                say(
                        "Gjelder ikke lenger, registeret er rettet: " + telling.headline(),
                        "No longer holds, the register was corrected: " + telling.headline()),
                telling.lines(),
                telling.advice());
    }

    /** What a test message says. */
    public String test() {
        return say(
                "Dette er en prøvemelding fra Bofast. Abonnementet virker.",
                "This is a test message from Bofast. The subscription works.");
    }

    /** What is said of a register that is made up: its headline says so before it names a municipality. */
    Telling practice(Telling telling) {
        return new Telling(
                say("Øvelsesdata. ", "Practice data. ") + telling.headline(), telling.lines(), telling.advice());
    }

    /** How the numbers are protected. */
    public String counts(boolean isExact) {
        return isExact
                ? say("Tallene er eksakte og bare for mottakeren.", "The counts are exact, and for the recipient only.")
                : say(
                        "Tallene er offentliggjort i hele treere, så de røper ingen enkeltpersons flytting.",
                        "The counts are released in multiples of 3, so that they reveal no one person's move.");
    }

    /** Which release everyone sees: the last month that it tells of, and when the next one is made. */
    public String release(YearMonth covered, LocalDate next) {
        return say(
                "Tall til og med " + written("MMMM yyyy", covered) + ", neste offentliggjøring "
                        + written("d. MMMM yyyy", next),
                "Numbers through " + written("MMMM yyyy", covered) + ", next release " + written("d MMMM yyyy", next));
    }

    private String written(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.tag()))
                .format(date);
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case WATCH -> say("følg med", "watch");
            case WARNING -> say("advarsel", "warning");
            case CRITICAL -> say("kritisk", "critical");
        };
    }
}
