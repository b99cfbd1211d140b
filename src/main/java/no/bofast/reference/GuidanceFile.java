package no.bofast.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bofast.csv.CsvTable;
import no.bofast.warning.Guidance;
import no.bofast.warning.Subject;
import no.bofast.warning.Telling;
import no.bofast.words.Language;

/**
 * Reads a table of pages that alerts point their readers to: CSV with the columns {@value #HEADER}, a page a line, the last column free
 * text.
 */
public final class GuidanceFile {

    /** The columns. */
    public static final String HEADER = "about,language,url,title";

    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final Map<String, Subject> SUBJECTS = Map.of(
            "departures", Subject.DEPARTURES,
            "level", Subject.LEVEL,
            "arrivals", Subject.ARRIVALS,
            "plan", Subject.PLAN);
    private static final String LANGUAGES =
            "one of " + Language.all().stream().map(Language::tag).collect(Collectors.joining(", "));

    private GuidanceFile() {}

    /**
     * What a file tells.
     *
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static Guidance read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static Guidance read(byte[] file) {
        List<Guidance.Guide> guides = new ArrayList<>();
        for (CsvTable.Line line : CsvTable.withText(file, COLUMNS).lines()) {
            Subject about = line.read("about", "departures, level, arrivals or plan", text -> known(SUBJECTS, text));
            Language language = line.read("language", LANGUAGES, Language::of);
            String url = line.read("url", "an address such as https://example.org", GuidanceFile::address);
            String title = line.text("title");
            if (title.isEmpty()) {
                throw line.refusal("the title is missing");
            }
            guides.add(new Guidance.Guide(about, language, new Telling.Link(title, url)));
        }
        return new Guidance(guides);
    }

    private static <T> T known(Map<String, T> words, String text) {
        T known = words.get(text);
        if (known == null) {
            throw new IllegalArgumentException(text);
        }
        return known;
    }

    /** Only an address of the web, so that a link runs nothing. */
    private static String address(String text) {
        if (!text.matches("https?://[^\\s\"<>]+")) {
            throw new IllegalArgumentException(text);
        }
        return URI.create(text).toString();
    }
}
