package no.bofast.cli.options;

import java.util.List;
import java.util.Optional;
import no.bofast.console.CommandFailure;
import no.bofast.console.WrongUsage;
import no.bofast.domain.MunicipalityTables;
import no.bofast.http.server.HttpSettings;
import no.bofast.instance.ConnectorPlan;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.subscription.outlet.SubscriptionSettings;
import picocli.CommandLine.Mixin;

/** All settings of an instance that runs against a cluster. */
public final class InstanceOptions {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private TopicOptions newTopics;

    @Mixin
    private WorkOptions work;

    @Mixin
    private ErasureOptions erasure;

    @Mixin
    private WarningOptions warning;

    @Mixin
    private RightsOptions rights;

    @Mixin
    private MunicipalityOptions municipalities;

    @Mixin
    private HttpOptions http;

    @Mixin
    private SubscriptionOptions subscriptions;

    @Mixin
    private ConnectorOptions connectors;

    /** Everything made of the settings; throws {@link WrongUsage} if those that are right each for itself don't fit together. */
    public Settings settings() {
        MunicipalityTables tables = municipalities.tables();
        HttpSettings served = http.settings(tables.division());
        return new Settings(
                cluster.installation().by(tables.following(served.tables().grants())),
                newTopics.partitions(),
                work.settings(warning.settings(), rights.rules())
                        .with(http.releaseKey(Optional.empty()))
                        .with(erasure.terms()),
                served,
                subscriptions.settings(),
                connectors.plans());
    }

    /** Throws {@link WrongUsage} if something is public and there is no secret to make it with. */
    public void requireKey() {
        http.requireKey();
    }

    /** Throws {@link CommandFailure} if the state can't be written where it's to be. */
    public void requireWritableDirectory() {
        work.requireWritableDirectory();
    }

    /** Settings of the clients that stand in a file of their own. */
    public ClientProperties clientProperties() {
        return cluster.clientProperties();
    }

    /**
     * What an instance is started with.
     *
     * @param partitions of the topics that don't exist yet
     */
    public record Settings(
            Installation installation,
            int partitions,
            Work work,
            HttpSettings http,
            SubscriptionSettings subscriptions,
            List<ConnectorPlan> connectors) {}
}
