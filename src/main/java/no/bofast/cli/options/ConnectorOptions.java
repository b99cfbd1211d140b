package no.bofast.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.bofast.config.Feature;
import no.bofast.console.WrongUsage;
import no.bofast.instance.ConnectorPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The connectors that an instance runs besides. */
@Feature("Connectors")
public final class ConnectorOptions {

    private static final String PDL = "pdl";
    private static final String FREG = "freg";
    private static final String MAPPED = "mapped";

    @Option(
            names = "--connect",
            split = ",",
            paramLabel = "CONNECTOR",
            description = "Connectors that run in this instance: pdl or mapped, and freg (default: none).")
    private Set<String> connectors = Set.of();

    @Mixin
    private FeedOptions feed;

    @Mixin
    private FregOptions freg;

    @Mixin
    private PseudonymOptions pseudonyms;

    /** The connectors, ready to start; throws {@link WrongUsage} if what one of them needs is missing or wrong. */
    public List<ConnectorPlan> plans() {
        WrongUsage.unlessValid(this::checked);
        List<ConnectorPlan> plans = new ArrayList<>();
        if (connectors.contains(PDL)) {
            plans.add(feed.pdl(pseudonyms.required()));
        }
        if (connectors.contains(FREG)) {
            plans.add(freg.plan(pseudonyms.required()));
        }
        if (connectors.contains(MAPPED)) {
            plans.add(feed.mapped(MAPPED, pseudonyms.pseudonyms()));
        }
        return plans;
    }

    private Set<String> checked() {
        connectors.stream()
                .filter(name -> !List.of(PDL, FREG, MAPPED).contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "--connect: unknown connector '" + unknown + "', expected pdl, freg or mapped");
                });
        if (connectors.contains(PDL) && connectors.contains(MAPPED)) {
            throw new IllegalArgumentException(
                    "--connect: an instance reads one topic; run 'connect mapped' as a process of its own");
        }
        return connectors;
    }
}
