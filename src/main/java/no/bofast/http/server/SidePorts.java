package no.bofast.http.server;

import java.util.OptionalInt;

/**
 * What is answered at ports of its own, so that no crowd of readers keeps it from answering.
 *
 * @param health whether the instance is well, and no more than that
 * @param metrics the metrics, and health with its reasons, for those who run the installation
 */
public record SidePorts(OptionalInt health, OptionalInt metrics) {

    public static final SidePorts NONE = new SidePorts(OptionalInt.empty(), OptionalInt.empty());
}
