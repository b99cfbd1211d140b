package no.bofast.instance;

import java.util.function.BiFunction;
import no.bofast.connect.run.Feed;
import no.bofast.domain.FutureTimes;

/**
 * A connector that can be started: in an instance, or by itself.
 *
 * @param name of the connector, as metrics name it
 * @param feed what it reads, in words
 * @param starter starts it against an installation
 */
public record ConnectorPlan(String name, String feed, BiFunction<Installation, FutureTimes, Feed> starter) {

    public Feed start(Installation installation, FutureTimes futureTimes) {
        return starter.apply(installation, futureTimes);
    }
}
