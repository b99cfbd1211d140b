package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.bofast.console.ExitCode;
import no.bofast.embedded.BrokerOptions;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.GuardedRegistry;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.RoundingKey;
import no.bofast.testkit.SelfSigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that clients log in to over TLS (SASL_SSL), and a registry that they log in to over HTTPS. */
@Timeout(240)
class SecuredClusterIT {

    private static final List<String> LOG = NastyLog.generate(31, 100);
    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required " + "username=\"%s\" password=\"%s\"%s;";

    @TempDir
    private Path directory;

    private SelfSigned certificate;
    private EmbeddedBroker broker;
    private GuardedRegistry registry;

    @BeforeEach
    void start() throws Exception {
        certificate = SelfSigned.in(directory.resolve("certificate"));
        registry = GuardedRegistry.start(certificate, "bofast", "of-the-registry");
        broker = EmbeddedBroker.start(
                BrokerOptions.in(directory.resolve("broker")).withSettings(guarded()));
    }

    private Map<String, String> guarded() {
        String users = " user_broker=\"of-the-broker\" user_bofast=\"of-bofast\"";
        return Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config",
                PLAIN.formatted("broker", "of-the-broker", users),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificate.identity().toString(),
                "ssl.keystore.password",
                SelfSigned.PASSWORD,
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                certificate.trust().toString(),
                "ssl.truststore.password",
                SelfSigned.PASSWORD);
    }

    @AfterEach
    void stop() {
        broker.close();
        registry.close();
    }

    @Test
    void aMonitorThatMayComeInCountsAsAnywhereElse() throws Exception {
        String configuration = configuration("of-bofast");
        Path log = Files.write(directory.resolve("log.ndjson"), LOG);
        Path tables = directory.resolve("tables");

        try (BofastProcess run = BofastProcess.start(
                directory.resolve("run.txt"),
                "run",
                "--port",
                "0",
                RoundingKey.option(directory),
                "--config",
                configuration)) {
            assertThat(CommandRun.of("ingest", log.toString(), "--config", configuration)
                            .exitCode())
                    .isZero();
            run.awaitLine("Page and API on port");
            CommandRun written = CommandRun.of("tables", "--out", tables.toString(), "--config", configuration);

            assertThat(written.exitCode()).as(written.err()).isZero();
            assertThat(OracleTables.of(LOG).differences(tables)).isEmpty();
            assertThat(run.printed()).doesNotContain("of-bofast", "of-the-registry", SelfSigned.PASSWORD);
        }
    }

    @Test
    void whoIsRefusedIsToldSoInOneLineWithoutThePassword() throws Exception {
        CommandRun refused =
                CommandRun.of("tables", "--out", directory.toString(), "--config", configuration("guessed"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.errLines())
                .containsExactly("bofast: cannot use Kafka at " + broker.bootstrapServers()
                        + ": Authentication failed: Invalid username or password; check the address and that"
                        + " the cluster runs");
    }

    private String configuration(String password) throws IOException {
        Path client = Files.writeString(directory.resolve("client.properties"), """
            security.protocol=SASL_SSL
            ssl.truststore.location=%s
            ssl.truststore.type=PEM
            sasl.mechanism=PLAIN
            sasl.jaas.config.file=%s
            schema.registry.ssl.truststore.location=%s
            schema.registry.ssl.truststore.type=PKCS12
            schema.registry.ssl.truststore.password.file=%s
            schema.registry.basic.auth.user.info.file=%s
            """.formatted(
                        certificate.certificate(),
                        secret("jaas", PLAIN.formatted("bofast", password, "")),
                        certificate.trust(),
                        secret("truststore", SelfSigned.PASSWORD),
                        secret("registry", "bofast:of-the-registry")));
        return Files.writeString(directory.resolve("bofast.properties"), """
            bootstrap-servers=%s
            schema-registry=%s
            client-config=%s
            data-dir=%s
            """.formatted(
                                broker.bootstrapServers(), registry.url(), client, directory.resolve("state")))
                .toString();
    }

    private Path secret(String name, String text) throws IOException {
        return Files.writeString(directory.resolve("secret-" + name), text + "\n");
    }
}
