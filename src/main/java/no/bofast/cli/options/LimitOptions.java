package no.bofast.cli.options;

import no.bofast.config.Feature;
import no.bofast.http.server.RequestLimits;
import picocli.CommandLine.Option;

/** How much anyone may ask of an instance. */
@Feature("Limits")
final class LimitOptions {

    @Option(
            names = "--requests-per-minute",
            defaultValue = "1200",
            converter = Converters.AtLeastOne.class,
            description = "Requests of one address, and of one token, in a minute (default: ${DEFAULT-VALUE}).")
    private int requestsPerMinute;

    @Option(
            names = "--changes-per-minute",
            defaultValue = "60",
            converter = Converters.AtLeastOne.class,
            description = "How many of them may change something (default: ${DEFAULT-VALUE}).")
    private int changesPerMinute;

    @Option(
            names = "--streams",
            defaultValue = "500",
            converter = Converters.AtLeastOne.class,
            description = "Readers of the live stream at the same time (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--streams-per-caller",
            defaultValue = "50",
            converter = Converters.AtLeastOne.class,
            description = "How many of them may be of one address, or of one token (default: ${DEFAULT-VALUE}).")
    private int streamsPerCaller;

    @Option(
            names = "--behind-proxy",
            description = "A proxy of your own writes X-Forwarded-For; without one, clients could write it themselves.")
    private boolean behindProxy;

    RequestLimits limits() {
        return RequestLimits.DEFAULT.with(requestsPerMinute, changesPerMinute, streams, streamsPerCaller, behindProxy);
    }
}
