package no.bofast.cli;

import no.bofast.Main;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"bofast " + (version == null ? "(not from a jar)" : version)};
    }
}
