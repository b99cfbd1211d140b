package no.bofast.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<String> COLUMNS = List.of("code", "note");

    @Test
    void freeTextGoesToTheEndOfItsLineInQuotesOrNot() {
        CsvTable table = CsvTable.withText(bytes("""
                code,note
                1,a law, with commas
                2,"a law, with ""quotes"" and commas"
                3,"a law", with "quotes" and commas
                4,"two
                lines", and more

                5
                """), COLUMNS);

        assertThat(table.lines().stream().map(line -> line.text("note")))
                .containsExactly(
                        "a law, with commas",
                        "a law, with \"quotes\" and commas",
                        "a law, with \"quotes\" and commas",
                        "two\nlines, and more",
                        "");
        assertThat(table.lines().stream().map(CsvTable.Line::number)).containsExactly(2L, 3L, 4L, 5L, 8L);
    }

    @Test
    void whereNoColumnIsFreeTextWhatStandsBehindTheLastIsLeftOut() {
        CsvTable table = CsvTable.of(bytes("note;code\nfirst;1;more\n"), COLUMNS);

        assertThat(table.lines().get(0).text("code")).isEqualTo("1");
    }

    @Test
    void whatCannotBeMadeOfALineIsSaidWithItsNumber() {
        CsvTable.Line line =
                CsvTable.of(bytes("code,note\n12,x"), COLUMNS).lines().get(0);

        assertThat(line.number("code", "two digits", "\\d{2}")).isEqualTo(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.number("code", "three digits", "\\d{3}"))
                .withMessage("line 2: code must be three digits, got: '12'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.made(() -> {
                    throw new IllegalArgumentException("nothing");
                }))
                .withMessage("line 2: nothing");
        assertThat(line.refusal("why")).hasMessage("line 2: why");
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
