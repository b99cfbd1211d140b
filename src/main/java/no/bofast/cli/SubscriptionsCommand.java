package no.bofast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.client.MonitorApi;
import no.bofast.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cares for the subscriptions of a running monitor, through its API. */
@Command(
        name = "subscriptions",
        description = {
            "Cares for the subscriptions to alerts of a running monitor, through its API.",
            "A token decides what is possible; the secret of a subscription, shown when it is made, opens that one."
        },
        subcommands = {
            SubscriptionsCommand.ListAll.class,
            SubscriptionsCommand.Add.class,
            SubscriptionsCommand.Test.class,
            SubscriptionsCommand.Pause.class,
            SubscriptionsCommand.Resume.class,
            SubscriptionsCommand.Delete.class,
            SubscriptionsCommand.DeadLetters.class,
            SubscriptionsCommand.Resend.class
        })
final class SubscriptionsCommand implements Runnable {

    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** What all of them have. */
    abstract static class Step implements Callable<Integer> {

        @Mixin
        protected MonitorApi api;

        @Spec
        private CommandSpec spec;

        abstract void act(PrintWriter out);

        @Override
        public Integer call() {
            act(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    /** A step with one subscription. */
    abstract static class OneStep extends Step {

        @Parameters(paramLabel = "ID", description = "Id of the subscription, sub_….")
        private String id;

        String path() {
            return SUBSCRIPTIONS + "/" + id.replaceAll("[^a-z0-9_]", "");
        }

        void printStatus(JsonNode subscription, PrintWriter out) {
            out.println(subscription.path("id").asText() + " "
                    + subscription.path("status").asText());
        }
    }

    @Command(name = "list", description = "Lists the subscriptions of the token's organisation; to the operator all.")
    static final class ListAll extends Step {
        @Override
        void act(PrintWriter out) {
            for (JsonNode one : api.get(SUBSCRIPTIONS + "?limit=100000").path("subscriptions")) {
                JsonNode channel = one.path("channel");
                out.println(String.join(
                        "  ",
                        one.path("id").asText(),
                        one.path("status").asText(),
                        channel.path("type").asText(),
                        channel.path("address").asText(channel.path("url").asText("-"))));
            }
        }
    }

    @Command(name = "add", description = "Subscribes. What is printed holds secrets that are shown only once.")
    static final class Add extends Step {

        /** One of them, or neither for a feed. */
        static final class Target {

            @Option(names = "--webhook", paramLabel = "URL", description = "Post alerts to this address.")
            private Optional<String> webhook = Optional.empty();

            @Option(names = "--email", paramLabel = "ADDRESS", description = "Mail alerts to this address.")
            private Optional<String> email = Optional.empty();

            void write(ObjectNode channel) {
                channel.put("type", webhook.isPresent() ? "webhook" : email.isPresent() ? "email" : "feed");
                webhook.ifPresent(url -> channel.put("url", url));
                email.ifPresent(address -> channel.put("address", address));
            }
        }

        @ArgGroup
        private Target target = new Target();

        @Option(
                names = "--municipality",
                split = ",",
                paramLabel = "CODE",
                description = "Only of these municipalities.")
        private List<String> municipalities = List.of();

        @Option(names = "--county", split = ",", paramLabel = "CODE", description = "Only of these counties.")
        private List<String> counties = List.of();

        @Option(
                names = "--rule",
                split = ",",
                description =
                        "Only of these rules: SURGE, SHIFT, LEVEL, INFLUX, DRIFT; or, which all doesn't mean, INFLUX_SCHOOL, INFLUX_PAST_GRANT.")
        private List<String> rules = List.of();

        @Option(
                names = "--budget",
                paramLabel = "MONTH",
                description =
                        "First month of the forecast that you planned by, such as 2025-01: DRIFT is told against it.")
        private Optional<String> budget = Optional.empty();

        @Option(names = "--least-severity", description = "WATCH, WARNING or CRITICAL (default: ${DEFAULT-VALUE}).")
        private String leastSeverity = "WATCH";

        @Option(names = "--lang", description = "Language of messages, such as nb or en (default: ${DEFAULT-VALUE}).")
        private String language = "nb";

        @Option(names = "--digest", description = "none, daily or weekly (default: ${DEFAULT-VALUE}).")
        private String digest = "none";

        @Override
        void act(PrintWriter out) {
            out.println(api.post(SUBSCRIPTIONS, body()).toPrettyString());
        }

        private ObjectNode body() {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            target.write(body.putObject("channel"));
            municipalities.forEach(body.putArray("municipalities")::add);
            counties.forEach(body.putArray("counties")::add);
            rules.forEach(body.putArray("rules")::add);
            budget.ifPresent(month -> body.put("budget", month));
            return body.put("leastSeverity", leastSeverity)
                    .put("language", language)
                    .put("digest", digest);
        }
    }

    @Command(name = "test", description = "Sends a test message.")
    static final class Test extends OneStep {
        @Override
        void act(PrintWriter out) {
            out.println(api.post(path() + "/test", NOTHING).path("messageId").asText());
        }
    }

    @Command(
            name = "pause",
            description = "Sends nothing until it is resumed; what happens meanwhile isn't sent later.")
    static final class Pause extends OneStep {
        @Override
        void act(PrintWriter out) {
            printStatus(api.post(path() + "/pause", NOTHING), out);
        }
    }

    @Command(name = "resume", description = "Sends again, also after it was stopped because the receiver was gone.")
    static final class Resume extends OneStep {
        @Override
        void act(PrintWriter out) {
            printStatus(api.post(path() + "/resume", NOTHING), out);
        }
    }

    @Command(name = "delete", description = "Ends a subscription.")
    static final class Delete extends OneStep {
        @Override
        void act(PrintWriter out) {
            api.delete(path());
            out.println("deleted");
        }
    }

    @Command(name = "dead-letters", description = "Lists the messages that were given up.")
    static final class DeadLetters extends Step {
        @Override
        void act(PrintWriter out) {
            for (JsonNode one : api.get("/dead-letters?limit=100000").path("deliveries")) {
                out.println(String.join(
                        "  ",
                        one.path("messageId").asText(),
                        one.path("subscription").asText(),
                        one.path("queuedAt").asText(),
                        one.path("attempts").asText(),
                        one.path("lastResult").asText()));
            }
        }
    }

    @Command(name = "resend", description = "Sends a message again that was given up, with the same id.")
    static final class Resend extends Step {

        @Parameters(paramLabel = "MESSAGE", description = "Id of the message, msg_….")
        private String message;

        @Override
        void act(PrintWriter out) {
            String path = "/dead-letters/" + message.replaceAll("[^a-z0-9_]", "") + "/resend";
            out.println(api.post(path, NOTHING).path("state").asText());
        }
    }
}
