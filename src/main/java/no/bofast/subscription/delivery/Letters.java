package no.bofast.subscription.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.OwnerRights;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Told;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertText;
import no.bofast.warning.Guidance;
import no.bofast.warning.Telling;
import no.bofast.words.Language;

/**
 * Writes what messages say: the newest known of each change, as its reader may see it, in their language.
 *
 * <p>The one way of an alert to a subscriber. Whoever may see less than when they were told of something is told nothing of it.
 */
public final class Letters {

    /** A change and its withdrawal are of the same date. */
    private static final Comparator<Told> BY_TIME = Comparator.comparing(Told::registerDate)
            .thenComparing(Told::returns)
            .thenComparing(Told::isWithdrawn);

    private final OwnerRights standing;
    private final Function<MunicipalityCode, String> names;
    private final Guidance guidance;
    private final boolean isOfSimulation;

    public Letters(OwnerRights standing, Function<MunicipalityCode, String> names) {
        this(standing, names, Guidance.NONE, false);
    }

    private Letters(
            OwnerRights standing, Function<MunicipalityCode, String> names, Guidance guidance, boolean isOfSimulation) {
        this.standing = standing;
        this.names = names;
        this.guidance = guidance;
        this.isOfSimulation = isOfSimulation;
    }

    /** The same of a register that is made up: every headline says so, lest it accuse a real municipality. */
    public Letters ofSimulation() {
        return new Letters(standing, names, guidance, true);
    }

    /** The same that point to what helps. */
    public Letters with(Guidance other) {
        return new Letters(standing, names, other, isOfSimulation);
    }

    /**
     * What a message says to its subscriber.
     *
     * @param messages all to the same subscriber: a digest says what goes on of what they told
     * @param news finds what was published of a change
     */
    public Letter write(
            Delivery message,
            Subscription to,
            Collection<Delivery> messages,
            Function<Told, Optional<AlertNews>> news) {
        Audience reader = reader(to);
        List<Letter.Item> items = items(message.told(), to, news);
        List<Letter.Item> goingOn = message.kind() == Delivery.Kind.DIGEST
                ? items(toldLast(message, messages), to, news).stream()
                        .filter(Letter.Item::goesOn)
                        .toList()
                : List.of();
        return new Letter(
                message.id(), message.kind(), message.since(), to.language(), isExact(items, reader), items, goingOn);
    }

    private List<Letter.Item> items(Collection<Told> told, Subscription to, Function<Told, Optional<AlertNews>> news) {
        Audience reader = reader(to);
        return told.stream()
                .flatMap(one -> news.apply(one).stream())
                .filter(found -> found.isFor(reader))
                .map(found -> item(found, to.language()))
                .toList();
    }

    /** The last that was told before a message of each alert that it doesn't speak of. */
    private static Collection<Told> toldLast(Delivery message, Collection<Delivery> messages) {
        SortedMap<String, Told> last = new TreeMap<>();
        messages.stream()
                .filter(before -> before.position() < message.position())
                .filter(before -> before.state() == Delivery.State.DELIVERED)
                .flatMap(before -> before.told().stream())
                .filter(told -> !message.tellsOf(told.alertId()))
                .forEach(told -> last.merge(told.alertId(), told, Letters::later));
        return last.values();
    }

    private static Told later(Told one, Told other) {
        return BY_TIME.compare(one, other) > 0 ? one : other;
    }

    public OwnerRights standing() {
        return standing;
    }

    /** What whoever gets a subscription's messages may see today. */
    public Audience reader(Subscription to) {
        return standing.of(to.owner());
    }

    /** What holds no count isn't exact. */
    private static boolean isExact(List<Letter.Item> items, Audience reader) {
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item ->
                                reader.seesExactly(Optional.of(item.change().municipality())));
    }

    /** One change, as it was published for its reader. */
    public Letter.Item item(AlertNews news, Language language) {
        AlertChange shown = news.change();
        return new Letter.Item(
                shown,
                news.isWithdrawn(),
                names.apply(shown.municipality()),
                told(AlertText.in(language, names).with(guidance).of(shown), news, MessageWords.in(language)));
    }

    private Telling told(Telling telling, AlertNews news, MessageWords words) {
        Telling valid = news.isWithdrawn() ? words.withdrawn(telling) : telling;
        return isOfSimulation ? words.practice(valid) : valid;
    }
}
