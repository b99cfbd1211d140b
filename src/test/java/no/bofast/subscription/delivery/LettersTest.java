package no.bofast.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Told;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Subscription READER = Examples.subscription(
            new Channel.Email("leder@example.org"), Interest.EVERYTHING, Examples.every(Duration.ofHours(1)));

    private final Map<Told, AlertNews> published = new HashMap<>();
    private final Letters letters = new Letters(owner -> Audience.NATION, code -> "K" + code);

    @Test
    void aDigestTellsEachAlertOnceAndWhatGoesOn() {
        List<Delivery> before = List.of(
                told(1, "5601", ChangeKind.RAISED),
                told(2, "0301", ChangeKind.RAISED),
                told(3, "4601", ChangeKind.RAISED),
                told(4, "4601", ChangeKind.RESOLVED),
                told(5, "1103", ChangeKind.RAISED));
        Delivery digest = digest(
                news(6, "5001", ChangeKind.RAISED),
                news(7, "5001", ChangeKind.ESCALATED),
                news(8, "1103", ChangeKind.EASED),
                news(9, "0301", ChangeKind.RESOLVED));

        Letter letter = letters.write(digest, READER, before, told -> Optional.ofNullable(published.get(told)));
        DigestParts parts = DigestParts.of(letter);

        assertThat(places(parts.fresh())).containsExactly("K5001");
        assertThat(parts.fresh().get(0).change().kind()).isEqualTo(ChangeKind.ESCALATED);
        assertThat(places(parts.changed())).containsExactly("K1103");
        assertThat(places(parts.ended())).containsExactly("K0301");
        assertThat(places(parts.goingOn())).containsExactly("K5601");
        assertThat(MessageWords.in(READER.language()).subject(letter))
                .isEqualTo("Bofast, alerts: 1 new, 1 changed, 1 over, 1 as before");
    }

    @Test
    void whatCameAndWentWithinADigestHasEnded() {
        Letter letter = letters.write(
                digest(news(1, "5001", ChangeKind.RAISED), news(2, "5001", ChangeKind.RESOLVED)),
                READER,
                List.of(),
                told -> Optional.ofNullable(published.get(told)));

        assertThat(places(DigestParts.of(letter).ended())).containsExactly("K5001");
        assertThat(DigestParts.of(letter).fresh()).isEmpty();
    }

    @Test
    void anythingElseThanADigestSaysNothingOfWhatGoesOn() {
        Letter letter = letters.write(
                Examples.message(READER.id(), news(2, "5001", ChangeKind.RAISED)),
                READER,
                List.of(told(1, "5601", ChangeKind.RAISED)),
                told -> Optional.ofNullable(published.get(told)));

        assertThat(letter.goingOn()).isEmpty();
        assertThat(letter.items()).hasSize(1);
    }

    private static List<String> places(List<Letter.Item> items) {
        return items.stream().map(Letter.Item::place).toList();
    }

    private Delivery told(int position, String code, ChangeKind kind) {
        return Examples.delivered(READER.id(), news(position, code, kind));
    }

    private AlertNews news(int position, String code, ChangeKind kind) {
        AlertNews news = Examples.news(position, code, Rule.SURGE, kind, Severity.WARNING);
        published.put(news.told(), news);
        return news;
    }

    private Delivery digest(AlertNews... news) {
        return Examples.digest(READER.id(), List.of(news));
    }
}
