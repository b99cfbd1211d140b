package no.bofast.http.subscription;

import static java.util.Comparator.comparing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.disclosure.Audience;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.Callers;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.Wish;
import no.bofast.subscription.delivery.Links;

/** {@code /api/v1/subscriptions}: makes and lists subscriptions, tells by what channels one can, and who changed which. */
public record SubscriptionsResource(
        SubscriptionServices services, SortedMap<MunicipalityCode, Municipality> places, Addresses addresses)
        implements Resource {

    private static final int MOST = 200;

    /** @param total how many there are; the answer may be limited to fewer */
    record Listed(int total, List<SubscriptionPayload> subscriptions) {}

    record Channels(List<Offer> channels) {}

    /** @param reason why it is not open to the caller; null if it is */
    record Offer(String type, boolean open, String reason) {}

    record Audit(List<Entry> entries) {}

    record Entry(Instant at, String who, String role, String action, String subscription) {

        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.at(),
                    entry.actor().name(),
                    entry.actor().role(),
                    entry.action().name().toLowerCase(Locale.ROOT),
                    entry.subscription().value());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/subscriptions", this::create);
        routes.get("/api/v1/subscriptions", ctx -> ctx.json(list(ctx)));
        routes.get("/api/v1/subscriptions/channels", ctx -> ctx.json(channels(Callers.of(ctx))));
        routes.get("/api/v1/subscriptions/audit", ctx -> ctx.json(audit(ctx)));
    }

    private void create(Context ctx) {
        Subscriptions subscriptions = services.open();
        Wish wish = SubscriptionRequest.read(ctx.bodyAsBytes()).wish(places);
        refusal(wish.channel().type(), Callers.of(ctx)).ifPresent(why -> {
            throw new ForbiddenResponse(why);
        });
        Owner owner = new SubscriptionAccess(subscriptions).owner(ctx, addresses);
        if (wish.interest().budget().isPresent() && seesNothingExactly(owner)) {
            throw new ForbiddenResponse("A budget needs the token of who sees the municipality exactly.");
        }
        Subscription made = subscriptions.create(wish, owner, SubscriptionAccess.actor(ctx));
        ctx.status(HttpStatus.CREATED)
                .header("Location", Links.SUBSCRIPTIONS + made.id())
                .json(created(made, subscriptions));
    }

    private boolean seesNothingExactly(Owner owner) {
        return services.letters().standing().of(owner).equals(Audience.EVERYONE);
    }

    private SubscriptionPayload.Created created(Subscription made, Subscriptions subscriptions) {
        Channel.Type type = made.channel().type();
        return new SubscriptionPayload.Created(
                services.payload(made),
                subscriptions.secrets().of(Purpose.MANAGE, made.id()),
                type == Channel.Type.WEBHOOK ? subscriptions.secrets().signing(made) : null,
                type == Channel.Type.FEED ? new Links(services.base(), subscriptions.secrets()).feed(made) : null);
    }

    private Listed list(Context ctx) {
        Caller caller = Callers.oneOf(ctx, Role.MUNICIPALITY, Role.NATIONAL, Role.OPERATOR);
        Optional<Status> status = Query.oneOf(ctx, "status", Status.class);
        Optional<Channel.Type> channel = Query.oneOf(ctx, "channel", Channel.Type.class);
        List<SubscriptionPayload> found = visible(ctx, caller).stream()
                .filter(each -> status.isEmpty() || status.get() == each.status())
                .filter(each ->
                        channel.isEmpty() || channel.get() == each.channel().type())
                .sorted(comparing(Subscription::createdAt)
                        .thenComparing(each -> each.id().value()))
                .map(services::payload)
                .toList();
        int limit = Query.count(ctx, "limit", MOST);
        return new Listed(found.size(), found.stream().limit(limit).toList());
    }

    /** The operator's are all; what others see as theirs is noted as seen. */
    private List<Subscription> visible(Context ctx, Caller caller) {
        List<Subscription> own = services.open().store().all().stream()
                .filter(each -> each.owner().organisation().equals(caller.identity()))
                .toList();
        own.forEach(each -> services.open().shown(each, SubscriptionAccess.actor(ctx)));
        return caller.isOperator() ? List.copyOf(services.open().store().all()) : own;
    }

    private Channels channels(Caller caller) {
        return new Channels(Arrays.stream(Channel.Type.values())
                .map(type -> offer(type, caller))
                .toList());
    }

    private Offer offer(Channel.Type type, Caller caller) {
        Optional<String> reason = services.subscriptions().isEmpty()
                ? Optional.of("Nobody can subscribe here.")
                : services.open().closed(type).or(() -> refusal(type, caller));
        return new Offer(type.label(), reason.isEmpty(), reason.orElse(null));
    }

    /** Whoever isn't known can't have this server post to addresses of their choice. */
    private static Optional<String> refusal(Channel.Type type, Caller caller) {
        return type == Channel.Type.WEBHOOK && caller.isAnonymous()
                ? Optional.of("Webhooks need a token.")
                : Optional.empty();
    }

    private Audit audit(Context ctx) {
        Callers.oneOf(ctx, Role.OPERATOR);
        Optional<String> asked = Query.text(ctx, "subscription");
        List<AuditEntry> all = services.open().store().audit().stream()
                .filter(entry -> asked.isEmpty()
                        || asked.get().equals(entry.subscription().value()))
                .toList();
        int limit = Query.count(ctx, "limit", MOST);
        return new Audit(all.stream()
                .skip(Math.max(0, all.size() - limit))
                .map(Entry::of)
                .toList());
    }
}
