package no.bofast.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a nasty log: {@code NastyLogMain seed persons outFile}. */
public final class NastyLogMain {
    private NastyLogMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: NastyLogMain seed persons outFile");
            System.exit(2);
        }
        List<String> lines = NastyLog.generate(Long.parseLong(args[0]), Integer.parseInt(args[1]));
        Files.write(Path.of(args[2]), lines);
        System.out.println(lines.size() + " lines");
    }
}
