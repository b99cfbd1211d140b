package no.bofast.cli;

import no.bofast.cli.options.FregOptions;
import no.bofast.instance.ConnectorPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads Folkeregisteret's event list. */
@Command(
        name = "freg",
        description = {
            "Reads Folkeregisteret's event list into the input topic, with a token of Maskinporten.",
            "Of several processes one reads, and another takes over when it is gone."
        })
final class ConnectFregCommand extends ConnectorCommand {

    @Mixin
    private FregOptions freg;

    @Override
    ConnectorPlan plan() {
        return freg.plan(pseudonyms.required());
    }
}
