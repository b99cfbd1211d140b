package no.bofast.cli;

import java.util.Optional;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.connect.run.TopicConnector;
import picocli.CommandLine.Command;

/** Reads PDL's feed. */
@Command(
        name = "pdl",
        description = {
            "Reads PDL's feed of changes of persons (pdl.leesah-v1) into the input topic.",
            "Facts of people without a settlement wait for it: ingest settlements with ingest --format settlements."
        })
final class ConnectPdlCommand extends ConnectTopicCommand {

    private Pseudonyms keyed;

    @Override
    public Integer call() throws InterruptedException {
        keyed = pseudonyms.required();
        return connect();
    }

    @Override
    TopicConnector<?> start(ConnectorSettings settings, FeedDecoders decoders) {
        return decoders.pdl(settings, keyed);
    }

    @Override
    String name() {
        return "pdl";
    }

    @Override
    Optional<String> usualTopic() {
        return Optional.of("pdl.leesah-v1");
    }
}
