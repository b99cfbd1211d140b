package no.bofast.http.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of the web page, and of its chart library, from the class path. */
public final class WebTree {

    private static final String ECHARTS_ABOUT = "/META-INF/maven/org.mvnpm/echarts/pom.properties";
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/%s/dist/%s";

    private WebTree() {}

    /** The page's own files, by path under {@code web/}. */
    public static SortedMap<String, byte[]> files() {
        try {
            URI root = WebTree.class.getResource("/web/").toURI();
            if (!root.getScheme().equals("jar")) {
                return under(Path.of(root));
            }
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                return under(jar.getPath("/web"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the web page from the class path", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a place that is no URI", e);
        }
    }

    private static SortedMap<String, byte[]> under(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The usual charts of Apache ECharts: a script that leaves {@code echarts} in the browser's global object. */
    static byte[] commonCharts() {
        return echarts("echarts.common.min.js");
    }

    /** The whole of Apache ECharts as one ES module, half as large again. */
    static byte[] allCharts() {
        return echarts("echarts.esm.min.mjs");
    }

    private static byte[] echarts(String file) {
        Properties about = new Properties();
        try (InputStream in = WebTree.class.getResourceAsStream(ECHARTS_ABOUT)) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ECHARTS_ABOUT + " from the class path", e);
        }
        String path = String.format(ECHARTS, about.getProperty("version"), file);
        try (InputStream in = WebTree.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " from the class path", e);
        }
    }

    /** A name for contents: other contents have another one. */
    static String hash(Iterable<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
