package no.bofast.cli.options;

import java.util.List;
import no.bofast.config.Expecting;
import no.bofast.config.Feature;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import picocli.CommandLine.Option;

/** How much anyone may ask of an instance. */
@Feature("Limits")
final class LimitOptions {

    /** Reads the name of a header. */
    static final class Header extends Expecting<ProxyHeader> {
        Header() {
            super(
                    "x-forwarded-for or forwarded",
                    name -> List.of(ProxyHeader.X_FORWARDED_FOR, ProxyHeader.FORWARDED).stream()
                            .filter(header -> header.name().replace('_', '-').equalsIgnoreCase(name))
                            .findFirst()
                            .orElseThrow());
        }
    }

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
            description = "A proxy of your own says whom it asks for; without one, clients could say it themselves.")
    private boolean behindProxy;

    @Option(
            names = "--proxy-header",
            defaultValue = "x-forwarded-for",
            converter = Header.class,
            description = "Where it says so: x-forwarded-for or forwarded (default: ${DEFAULT-VALUE}).")
    private ProxyHeader proxyHeader;

    RequestLimits limits() {
        return RequestLimits.DEFAULT.with(
                requestsPerMinute,
                changesPerMinute,
                streams,
                streamsPerCaller,
                behindProxy ? proxyHeader : ProxyHeader.NONE);
    }
}
