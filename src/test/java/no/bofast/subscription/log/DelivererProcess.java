package no.bofast.subscription.log;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import no.bofast.disclosure.Audience;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Examples;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.delivery.Dispatcher;
import no.bofast.subscription.delivery.DispatcherParts;
import no.bofast.subscription.delivery.DispatcherThread;
import no.bofast.subscription.delivery.Lanes;
import no.bofast.subscription.delivery.Letters;
import no.bofast.subscription.delivery.RetrySchedule;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.Resolver;
import no.bofast.subscription.delivery.webhook.WebhookSender;

/** The delivering part of an instance and nothing else; as a main class, to be killed. */
public final class DelivererProcess implements AutoCloseable {

    private final SubscriptionLog log;
    private final Lanes lanes = new Lanes();
    private final DispatcherThread thread;

    public DelivererProcess(String bootstrapServers, String registry, String prefix) {
        AtomicReference<DispatcherThread> started = new AtomicReference<>();
        log = SubscriptionLog.start(
                Map.of("bootstrap.servers", bootstrapServers),
                new Topics(prefix),
                new AvroSerdes(Map.of("schema.registry.url", registry)),
                new PublishedNews(Clock.systemUTC(), Retention.DEFAULT.time()),
                message -> {
                    if (started.get() != null) {
                        started.get().dispatcher().arrived(message);
                    }
                },
                () -> {
                    if (started.get() != null) {
                        started.get().wake();
                    }
                });
        thread = new DispatcherThread(wake -> new Dispatcher(parts(), log, lanes, Clock.systemUTC(), wake));
        started.set(thread);
        thread.start();
        log.share();
    }

    private static DispatcherParts parts() {
        AddressPolicy anywhere = new AddressPolicy(true, Resolver.SYSTEM);
        Secrets secrets = new Secrets(Examples.KEY);
        URI base = URI.create("http://localhost");
        return new DispatcherParts(
                new Decider(code -> "", owner -> Audience.NATION),
                new Letters(owner -> Audience.NATION, code -> code.toString()),
                Map.of(Channel.Type.WEBHOOK, new WebhookSender(anywhere, () -> base, secrets, Clock.systemUTC())),
                RetrySchedule.DEFAULT,
                () -> 0.5,
                Retention.DEFAULT,
                (channel, outcome) -> {});
    }

    SubscriptionLog log() {
        return log;
    }

    @Override
    public void close() {
        thread.close();
        lanes.close();
        log.close();
    }

    /** Arguments: bootstrap servers, registry, prefix. Prints a line when it has begun, and goes on until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (DelivererProcess deliverer = new DelivererProcess(arguments[0], arguments[1], arguments[2])) {
            System.out.println("Delivering " + deliverer.log().all().size());
            Thread.currentThread().join();
        }
    }
}
