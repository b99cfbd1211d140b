package no.bofast.cli.options;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import no.bofast.config.Expecting;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.console.WrongUsage;
import no.bofast.subscription.Retention;
import no.bofast.subscription.delivery.RetrySchedule;
import no.bofast.subscription.delivery.mail.MailSettings;
import no.bofast.subscription.outlet.SubscriptionSettings;
import picocli.CommandLine.Option;

/** Who can subscribe to alerts, and how they are sent. */
@Feature("Subscriptions")
public final class SubscriptionOptions {

    /** Reads an address of the web. */
    public static final class WebAddress extends Expecting<URI> {
        public WebAddress() {
            super("an address such as https://bofast.example.org", text -> {
                if (!text.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
                    throw new IllegalArgumentException(text);
                }
                return URI.create(text);
            });
        }
    }

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            converter = WebAddress.class,
            description =
                    "This installation, as readers of messages reach it (default: the address that --host and --port"
                            + " give).")
    private Optional<URI> base;

    @Option(
            names = "--subscription-key-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description =
                    "Key of at least 32 characters that all secrets of subscriptions are derived from, the same for"
                            + " every instance. Without it nobody can subscribe.")
    private Optional<Secret> key;

    @Option(
            names = "--webhook-internal",
            description =
                    "Let webhooks post to any address, by http too. Without it only to public addresses by https.")
    private boolean internalWebhooks;

    @Option(
            names = "--smtp-host",
            paramLabel = "HOST",
            description = "Mail server. Without it nobody can subscribe by e-mail.")
    private Optional<String> smtpHost;

    @Option(
            names = "--smtp-port",
            defaultValue = "587",
            converter = Converters.Port.class,
            description = "Port of the mail server (default: ${DEFAULT-VALUE}).")
    private int smtpPort;

    @Option(
            names = "--smtp-from",
            paramLabel = "ADDRESS",
            defaultValue = "bofast@localhost",
            description = "Address that mails come from (default: ${DEFAULT-VALUE}).")
    private String smtpFrom;

    @Option(names = "--smtp-user", paramLabel = "NAME", description = "User of the mail server.")
    private Optional<String> smtpUser;

    @Option(
            names = "--smtp-password-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the password of that user.")
    private Optional<Secret> smtpPassword;

    @Option(
            names = "--smtp-starttls",
            defaultValue = "true",
            arity = "1",
            description = "Whether mail goes over STARTTLS only (default: ${DEFAULT-VALUE}).")
    private boolean startTls;

    @Option(
            names = "--retry-first",
            paramLabel = "SECONDS",
            defaultValue = "5",
            converter = Converters.AtLeastOne.class,
            description = "Delay before a failed message is tried again; then it doubles (default: ${DEFAULT-VALUE}).")
    private int retryFirstSeconds;

    @Option(
            names = "--retry-longest",
            paramLabel = "MINUTES",
            defaultValue = "240",
            converter = Converters.AtLeastOne.class,
            description = "Greatest delay (default: ${DEFAULT-VALUE}).")
    private int retryLongestMinutes;

    @Option(
            names = "--retry-for",
            paramLabel = "HOURS",
            defaultValue = "72",
            converter = Converters.AtLeastOne.class,
            description = "After so long a message becomes a dead letter (default: ${DEFAULT-VALUE}).")
    private int retryForHours;

    @Option(
            names = "--remember-messages",
            paramLabel = "DAYS",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description = "How long messages that were delivered or given up are remembered, if their alerts are over; "
                    + "and how long what was published may still be told (default: ${DEFAULT-VALUE}).")
    private int rememberedDays;

    public SubscriptionSettings settings() {
        return WrongUsage.unlessValid(
                () -> new SubscriptionSettings(base, key, internalWebhooks, mail(), retries(), retention()));
    }

    private Retention retention() {
        return new Retention(Duration.ofDays(rememberedDays));
    }

    private Optional<MailSettings> mail() {
        return smtpHost.map(host -> new MailSettings(host, smtpPort, smtpFrom, smtpUser, smtpPassword, startTls));
    }

    private RetrySchedule retries() {
        return new RetrySchedule(
                Duration.ofSeconds(retryFirstSeconds),
                Duration.ofMinutes(retryLongestMinutes),
                Duration.ofHours(retryForHours));
    }
}
