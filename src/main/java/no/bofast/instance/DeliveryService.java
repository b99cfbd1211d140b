package no.bofast.instance;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.subscription.SubscriptionServices;
import no.bofast.instance.meters.SubscriptionMeters;
import no.bofast.subscription.Decider;
import no.bofast.subscription.OwnerRights;
import no.bofast.subscription.Plans;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.Dispatcher;
import no.bofast.subscription.delivery.DispatcherParts;
import no.bofast.subscription.delivery.DispatcherThread;
import no.bofast.subscription.delivery.Lanes;
import no.bofast.subscription.delivery.Letters;
import no.bofast.subscription.delivery.Links;
import no.bofast.subscription.delivery.mail.MailSender;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.Resolver;
import no.bofast.subscription.delivery.webhook.WebhookSender;
import no.bofast.subscription.log.SubscriptionLog;
import no.bofast.subscription.outlet.Outlets;
import no.bofast.subscription.outlet.SubscriptionSettings;

/** The part of an instance that keeps subscriptions and delivers to them; where there is no key it only reads feeds out. */
final class DeliveryService implements AutoCloseable {

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Clock clock;
    private final Plans plans;
    private final Letters letters;
    private final Supplier<URI> base;
    private SubscriptionServices services;
    private Runnable share = () -> {};

    private DeliveryService(Clock clock, Plans plans, Letters letters, Supplier<URI> base) {
        this.clock = clock;
        this.plans = plans;
        this.letters = letters;
        this.base = base;
        this.services = new SubscriptionServices(Optional.empty(), letters, base);
    }

    /**
     * Starts it: it knows all subscriptions, and delivers once it is told to {@link #share}.
     *
     * @param http says whether the register is made up
     * @param standing says what the owners of subscriptions may see today
     * @param plans what became of what subscribers planned by
     * @param own where this instance is reached, if the settings name no other address; known once it listens
     */
    static DeliveryService start(
            Installation installation,
            SubscriptionSettings settings,
            Supplier<URI> own,
            HttpSettings http,
            OwnerRights standing,
            Plans plans,
            MeterRegistry meters,
            Clock clock) {
        DeliveryService service = new DeliveryService(
                clock,
                plans,
                letters(http, standing, installation.municipalities().municipalities()),
                () -> settings.base().orElseGet(own));
        settings.key().ifPresent(key -> service.open(installation, settings, new Secrets(key.reveal()), meters));
        return service;
    }

    private static Letters letters(
            HttpSettings http, OwnerRights standing, SortedMap<MunicipalityCode, Municipality> places) {
        Letters letters = SubscriptionServices.letters(standing, places)
                .with(http.imprint().guidance());
        return http.imprint().simulated() ? letters.ofSimulation() : letters;
    }

    private void open(Installation installation, SubscriptionSettings settings, Secrets secrets, MeterRegistry meters) {
        Outlets outlets = outlets(settings, secrets);
        SubscriptionMeters counting = new SubscriptionMeters(meters);
        DispatcherParts made = new DispatcherParts(
                new Decider(code -> county(code, installation.municipalities().municipalities()), letters.standing()),
                letters,
                outlets.senders(),
                settings.retries(),
                () -> ThreadLocalRandom.current().nextDouble(),
                settings.retention(),
                counting);
        AtomicReference<DispatcherThread> thread = new AtomicReference<>();
        SubscriptionLog log = keep(
                installation.startSubscriptions(
                        new PublishedNews(clock, settings.retention().time())
                                .with(
                                        plans,
                                        code -> county(
                                                code,
                                                installation.municipalities().municipalities())),
                        message -> Optional.ofNullable(thread.get())
                                .ifPresent(started -> started.dispatcher().arrived(message)),
                        () -> Optional.ofNullable(thread.get()).ifPresent(DispatcherThread::wake)),
                SubscriptionLog::close);
        counting.watch(log);
        Lanes lanes = keep(new Lanes(), Lanes::close);
        thread.set(keep(
                new DispatcherThread(wake -> new Dispatcher(made, log, lanes, clock, wake)), DispatcherThread::close));
        services =
                new SubscriptionServices(Optional.of(new Subscriptions(log, outlets, secrets, clock)), letters, base);
        share = () -> {
            thread.get().start();
            log.share();
        };
    }

    private Outlets outlets(SubscriptionSettings settings, Secrets secrets) {
        AddressPolicy policy = new AddressPolicy(settings.internalWebhooks(), Resolver.SYSTEM);
        Links links = new Links(base, secrets);
        return new Outlets(
                policy,
                new WebhookSender(policy, base, secrets, clock),
                settings.mail().map(mail -> new MailSender(mail, links, clock)));
    }

    private static String county(MunicipalityCode code, Map<MunicipalityCode, Municipality> places) {
        return Optional.ofNullable(places.get(code))
                .map(Municipality::countyCode)
                .orElse("");
    }

    private <T> T keep(T part, Consumer<T> close) {
        endings.push(() -> close.accept(part));
        return part;
    }

    /** What the HTTP side answers from. */
    SubscriptionServices services() {
        return services;
    }

    /** Takes a part of the deliveries on. */
    void share() {
        share.run();
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
