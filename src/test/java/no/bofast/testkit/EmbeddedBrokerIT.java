package no.bofast.testkit;

import java.nio.file.Path;

/** The contract on the embedded broker and registry. */
class EmbeddedBrokerIT extends BrokerContract {

    @Override
    protected BrokerUnderTest start(Path directory) {
        return EmbeddedBrokerUnderTest.start(directory);
    }
}
