package no.bofast.testkit;

import java.nio.file.Path;

/** The contract on Apache Kafka and Confluent's registry in containers. */
class ContainerBrokerIT extends BrokerContract {

    @Override
    protected BrokerUnderTest start(Path directory) {
        return ContainerBrokerUnderTest.start();
    }
}
