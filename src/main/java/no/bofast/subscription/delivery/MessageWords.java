package no.bofast.subscription.delivery;

import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
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

    /** Heading of one change: place, what happened, rule and severity. */
    public String heading(Letter.Item item) {
        String kind = item.isWithdrawn()
                ? say("varsel tatt tilbake", "alert withdrawn")
                : kind(item.change().kind());
        return item.place() + ": " + kind + ", " + rule(item.change().rule()) + " ("
                + severity(item.change().severity()) + ")";
    }

    /** Heading of a whole message. */
    public String subject(Letter letter) {
        if (letter.isTest()) {
            return say("Bofast: prøvemelding", "Bofast: test message");
        }
        String first = letter.items().isEmpty()
                ? say("varsel", "alert")
                : heading(letter.items().get(letter.items().size() - 1));
        int more = letter.items().size() - 1;
        return "Bofast: " + first + (more > 0 ? say(" og " + more + " til", " and " + more + " more") : "");
    }

    String withdrawn(String sentence) {
        return say(
                "Registeret er rettet, og dette gjelder ikke lenger: " + sentence,
                "The register was corrected, and this no longer holds: " + sentence);
    }

    /** What a test message says. */
    public String test() {
        return say(
                "Dette er en prøvemelding fra Bofast. Abonnementet virker.",
                "This is a test message from Bofast. The subscription works.");
    }

    /** How the numbers are protected. */
    public String counts(boolean isExact) {
        return isExact
                ? say("Tallene er eksakte og bare for mottakeren.", "The counts are exact, and for the recipient only.")
                : say(
                        "Tallene er avrundet til nærmeste 3, så de røper ingen enkeltpersons flytting.",
                        "Counts are rounded to base 3, so that they reveal no one person's move.");
    }

    private String kind(ChangeKind kind) {
        return switch (kind) {
            case RAISED -> say("nytt varsel", "new alert");
            case ESCALATED -> say("varsel skjerpet", "alert escalated");
            case EASED -> say("varsel dempet", "alert eased");
            case RESOLVED -> say("varsel over", "alert resolved");
            case RETRACTED -> say("varsel trukket tilbake", "alert retracted");
        };
    }

    private String rule(Rule rule) {
        return switch (rule) {
            case SURGE -> say("brå fraflytting", "surge of departures");
            case SHIFT -> say("varig økt fraflytting", "lasting rise in departures");
            case LEVEL -> say("høyt nivå av fraflytting", "high level of departures");
            case INFLUX -> say("press av tilflytting", "pressure of arrivals");
        };
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case WATCH -> say("følg med", "watch");
            case WARNING -> say("advarsel", "warning");
            case CRITICAL -> say("kritisk", "critical");
        };
    }
}
