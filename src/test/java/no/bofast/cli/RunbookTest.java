package no.bofast.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.domain.RejectionReason;
import no.bofast.testkit.DocumentedTable;
import org.junit.jupiter.api.Test;

/** The runbook leaves nothing out, and tells of nothing that there isn't. */
class RunbookTest {

    @Test
    void everyAlertHasAnEntry() throws IOException {
        Set<String> alerts = Set.copyOf(new YAMLMapper()
                .readTree(Path.of("dashboards/prometheus/rules.yml").toFile())
                .findValuesAsText("alert"));

        assertThat(DocumentedTable.RUNBOOK.names()).isEqualTo(alerts);
    }

    @Test
    void everyReasonOfADeadLetterHasAnEntry() {
        Set<String> reasons =
                Stream.of(RejectionReason.values()).map(RejectionReason::label).collect(toSet());

        assertThat(DocumentedTable.DEAD_LETTERS.names()).isEqualTo(reasons);
    }
}
