package no.bofast.report;

import no.bofast.domain.MunicipalityCode;

/** Names of columns and categories in the words of a language. */
record ReportLabels(Texts texts, Places places) implements Cube.Labels {

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
            case "category", "from", "to" -> texts.anyCategory(value);
            default -> texts.category(column, value);
        };
    }
}
