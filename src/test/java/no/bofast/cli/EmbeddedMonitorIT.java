package no.bofast.cli;

import java.nio.file.Path;
import no.bofast.testkit.BrokerUnderTest;
import no.bofast.testkit.EmbeddedBrokerUnderTest;

/** The monitor on the embedded broker and registry. */
class EmbeddedMonitorIT extends MonitorContract {

    @Override
    BrokerUnderTest start(Path brokerDirectory) {
        return EmbeddedBrokerUnderTest.start(brokerDirectory);
    }
}
