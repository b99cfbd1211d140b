package no.bofast.http.subscription;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.FigureSource;
import no.bofast.http.figures.FigureSources;
import no.bofast.http.server.AskedLanguage;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.Letter;
import no.bofast.subscription.delivery.MessageWords;
import no.bofast.subscription.delivery.feed.AtomFeed;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.words.Language;

/** {@code GET /api/v1/alerts.atom}, the alerts for everybody, and {@code /subscriptions/{id}/feed.atom}, those of a subscription. */
public record FeedResource(SubscriptionServices services, FigureSources sources) implements Resource {

    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MOST = 100;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts.atom", ctx -> answer(ctx, everybodys(ctx)));
        routes.get("/api/v1/subscriptions/{id}/feed.atom", ctx -> answer(ctx, subscribers(ctx)));
    }

    private static void answer(Context ctx, AtomFeed feed) {
        ctx.contentType(ATOM).result(feed.xml());
    }

    private AtomFeed everybodys(Context ctx) {
        Language language = language(ctx);
        FigureSource reader = sources.of(ctx);
        List<AtomFeed.Entry> entries = reader.lives().values().stream()
                .flatMap(List::stream)
                .filter(wanted(ctx, reader))
                .sorted(Comparator.comparing(AlertChange::registerDate)
                        .reversed()
                        .thenComparing(AlertChange::alertId))
                .limit(MOST)
                .map(change -> entry(change, reader, language))
                .toList();
        String self = services.at(ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString()));
        return feed(self, self, release(reader, language), entries, language);
    }

    private static Predicate<AlertChange> wanted(Context ctx, FigureSource reader) {
        Optional<Municipality> municipality = Query.municipality(ctx, "municipality", reader.municipalities());
        Optional<Rule> rule = Query.oneOf(ctx, "rule", Rule.class);
        Optional<Severity> least = Query.oneOf(ctx, "leastSeverity", Severity.class);
        Optional<String> county = Query.county(ctx, "county", reader.municipalities());
        return change -> !change.historical()
                && municipality.stream().allMatch(place -> place.code().equals(change.municipality()))
                && rule.map(asked -> asked.subject() == change.rule().subject())
                        .orElse(!change.rule().isOfGroup())
                && least.stream().allMatch(asked -> change.severity().compareTo(asked) >= 0)
                && county.stream().allMatch(code -> isIn(code, change, reader));
    }

    private static boolean isIn(String county, AlertChange change, FigureSource reader) {
        Municipality place = reader.municipalities().get(change.municipality());
        return place != null && place.countyCode().equals(county);
    }

    private AtomFeed.Entry entry(AlertChange change, FigureSource reader, Language language) {
        AlertNews news = AlertNews.first(change.alertId(), 0, change);
        Letter.Item item = services.letters().item(news, language);
        Instant day = change.registerDate().atStartOfDay(OSLO).toInstant();
        String id = "urn:bofast:" + change.alertId() + ":" + change.registerDate() + ":" + change.kind();
        return entry(id, day, List.of(item), MessageWords.in(language).heading(item), language);
    }

    private AtomFeed subscribers(Context ctx) {
        Subscription subscription = new SubscriptionAccess(services.open()).openedToRead(ctx);
        Language language = subscription.language();
        List<AtomFeed.Entry> entries = services.open().messages(subscription.id()).stream()
                .filter(message -> message.state() != Delivery.State.GATHERING)
                .sorted(Comparator.comparing(Delivery::position).reversed())
                .map(message -> services.letters()
                        .write(message, subscription, List.of(), services.open().store()::news))
                .filter(letter -> !letter.isEmpty())
                .limit(MOST)
                .map(this::entry)
                .toList();
        Optional<String> release = release(sources.of(services.letters().reader(subscription)), language);
        return feed("urn:bofast:" + subscription.id(), services.at(ctx.path()), release, entries, language);
    }

    private AtomFeed.Entry entry(Letter letter) {
        MessageWords words = MessageWords.in(letter.language());
        return entry(
                "urn:bofast:" + letter.id(), letter.since(), letter.items(), words.subject(letter), letter.language());
    }

    private AtomFeed.Entry entry(String id, Instant updated, List<Letter.Item> items, String title, Language language) {
        String text = items.isEmpty()
                ? MessageWords.in(language).test()
                : String.join(
                        "\n\n",
                        items.stream().map(item -> item.telling().text()).toList());
        Set<String> pages = Set.copyOf(items.stream().map(Letter.Item::path).toList());
        String link = pages.size() == 1 ? pages.iterator().next() : "/alerts";
        return new AtomFeed.Entry(id, title, services.at(link), updated, text);
    }

    private static Optional<String> release(FigureSource reader, Language language) {
        return reader.edition().map(last -> MessageWords.in(language).release(last.covered(), last.nextOn()));
    }

    /** Was changed when its newest entry was; one without any, never. */
    private static AtomFeed feed(
            String id, String self, Optional<String> release, List<AtomFeed.Entry> entries, Language language) {
        Instant updated = entries.stream()
                .map(AtomFeed.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        String title = MessageWords.in(language).say("feed.title");
        return new AtomFeed(id, self, title, release, language, updated, entries);
    }

    /** Feeds were first asked for their language by its whole name. */
    private static Language language(Context ctx) {
        return AskedLanguage.named(ctx, "language").orElseGet(() -> AskedLanguage.of(ctx));
    }
}
