package no.bofast.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.domain.RejectionReason;
import org.junit.jupiter.api.Test;

/** The README's runbook leaves nothing out, and tells of nothing that there isn't. */
class RunbookTest {

    @Test
    void everyAlertHasAnEntry() throws IOException {
        Set<String> alerts = Set.copyOf(new YAMLMapper()
                .readTree(Path.of("dashboards/prometheus/rules.yml").toFile())
                .findValuesAsText("alert"));

        assertThat(Readme.firstCells("Bofast")).isNotEmpty().isEqualTo(alerts);
    }

    @Test
    void everyReasonOfADeadLetterHasAnEntry() {
        Set<String> reasons =
                Stream.of(RejectionReason.values()).map(RejectionReason::label).collect(toSet());

        assertThat(Readme.firstCellsBelow("### Dead letters")).isEqualTo(reasons);
    }
}
