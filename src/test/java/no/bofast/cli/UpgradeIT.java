package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.OracleTables;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the previous release left in its topics and its stores is read by this one, which goes on from there.
 *
 * <p>{@code upgrade/0.1.0.zip} is the data directory of {@code bofast replay before.ndjson --partitions 2 --threads 1 --data-dir
 * data}, run with release 0.1.0, which is Kafka 4.3.1 with its broker; beside it lie that log and the one that came after. All
 * state that lasts is in its topics: stores are on the heap, and are read again from their changelogs.
 */
@Timeout(240)
class UpgradeIT {

    @TempDir
    private Path directory;

    @Test
    void theStateOf010IsReadAndWorkGoesOn() throws IOException {
        unpack("/upgrade/0.1.0.zip");
        assertThat(formattedBy()).isEqualTo(MetadataVersion.IBP_4_3_IV0).isLessThan(MetadataVersion.latestProduction());
        Path out = directory.resolve("tables");

        CommandRun replay = CommandRun.of(
                "replay",
                directory.resolve("after.ndjson").toString(),
                "--data-dir",
                directory.resolve("data").toString(),
                "--partitions",
                "2",
                "--out",
                out.toString());

        assertThat(replay.exitCode()).as(replay.err()).isZero();
        List<String> log = new ArrayList<>(Files.readAllLines(directory.resolve("before.ndjson")));
        log.addAll(Files.readAllLines(directory.resolve("after.ndjson")));
        assertThat(OracleTables.of(log).differences(out))
                .as("0.1.0 stored the municipality of today, so it isn't known any more who lived under a split code")
                .allMatch(difference -> difference.startsWith("unresolved.csv"));
    }

    private MetadataVersion formattedBy() {
        return BootstrapMetadata.fromDirectory(directory.resolve("data/broker")).metadataVersion();
    }

    private void unpack(String name) throws IOException {
        try (InputStream file = UpgradeIT.class.getResourceAsStream(name);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
