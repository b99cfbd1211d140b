package no.bofast.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the oracle's tables for a log: {@code OracleMain events.ndjson outDir}. */
public final class OracleMain {
    private OracleMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: OracleMain events.ndjson outDir");
            System.exit(2);
        }
        BatchOracle oracle = BatchOracle.over(Files.readAllLines(Path.of(args[0])), Municipalities.fromClassPath());
        Path out = Files.createDirectories(Path.of(args[1]));
        for (var table : oracle.tables().entrySet()) {
            Files.writeString(out.resolve(table.getKey()), table.getValue());
        }
        System.out.println(
                "register clock " + oracle.clock().map(Object::toString).orElse("never moved") + ", rejected lines "
                        + oracle.rejectedLines());
    }
}
