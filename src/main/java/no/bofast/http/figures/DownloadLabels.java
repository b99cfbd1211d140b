package no.bofast.http.figures;

import no.bofast.report.files.Cube;
import no.bofast.words.Texts;

/** Names of columns and values of downloaded tables, in the words of the report. */
record DownloadLabels(Texts texts, FigureSource source) implements Cube.Labels {

    @Override
    public String column(String id) {
        return texts.of("column." + id);
    }

    @Override
    public String category(String column, String value) {
        return switch (column) {
            case "dimension", "by" -> texts.of("column." + value);
            case "municipality", "from", "to" -> Download.name(value, source).orElseGet(() -> texts.anyCategory(value));
            case "category", "curve", "country" -> texts.anyCategory(value);
            case "term" -> texts.term(value);
            default -> texts.category(column, value);
        };
    }
}
