package no.bofast.report.files;

import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Places;
import no.bofast.words.Texts;

/** Names of columns and categories in the words of a language. */
public record ReportLabels(Texts texts, Places places) implements Cube.Labels {

    @Override
    public String column(String id) {
        return texts.of("column." + id);
    }

    @Override
    public String category(String column, String value) {
        return switch (column) {
            case "dimension", "by" -> texts.of("column." + value);
            case "municipality" ->
                places.find(MunicipalityCode.of(value)).orElseThrow().name();
            case "category", "from", "to", "country" -> texts.anyCategory(value);
            case "term" -> texts.term(value);
            default -> texts.category(column, value);
        };
    }
}
