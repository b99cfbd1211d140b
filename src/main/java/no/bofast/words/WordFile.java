package no.bofast.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A file of words below {@code /words/} on the class path. */
final class WordFile {

    private WordFile() {}

    static String text(String name) {
        try (InputStream stream = WordFile.class.getResourceAsStream("/words/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /words/" + name + " from the class path", e);
        }
    }

    /** Keys and texts of a file. */
    static Properties texts(String name) {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(text(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read text in memory", e);
        }
    }
}
