package no.bofast.cli;

import java.nio.file.Path;
import no.bofast.testkit.BrokerUnderTest;
import no.bofast.testkit.ContainerBrokerUnderTest;

/** The monitor on Apache Kafka and Confluent's registry in containers; skipped where no Docker engine answers. */
class ContainerMonitorIT extends MonitorContract {

    @Override
    BrokerUnderTest start(Path brokerDirectory) {
        return ContainerBrokerUnderTest.start();
    }
}
