package no.bofast.cli;

import no.bofast.cli.options.FeedOptions;
import no.bofast.instance.ConnectorPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads PDL's feed. */
@Command(
        name = "pdl",
        description = {
            "Reads PDL's feed of changes of persons (pdl.leesah-v1) into the input topic.",
            "Facts of people without a settlement wait for it: ingest settlements with ingest --format settlements."
        })
final class ConnectPdlCommand extends ConnectorCommand {

    @Mixin
    private FeedOptions feed;

    @Override
    ConnectorPlan plan() {
        return feed.pdl(pseudonyms.required());
    }
}
