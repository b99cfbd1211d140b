package no.bofast.simulator;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The numbers of the report's text and figures, one by one: in which table of cells each is compared, or why it is not. */
final class Claims {

    private static final String NOT_COMPARED = "no";

    private Claims() {}

    static List<Map<String, String>> all() {
        return Published.rows("claims");
    }

    static boolean isCompared(Map<String, String> claim) {
        return !claim.get("compared").equals(NOT_COMPARED);
    }

    static void print(PrintStream out) {
        out.println("\n## Every number of the text and figures, and whether it is compared\n");
        out.println("| where | page | what | of whom | | value | compared |");
        out.println("|---|---|---|---|---|---|---|");
        all().forEach(claim -> out.println(line(claim)));
    }

    private static String line(Map<String, String> claim) {
        String compared = isCompared(claim) ? "in “" + claim.get("compared") + "”" : "no: " + claim.get("why_not");
        return String.join(
                " | ",
                "| " + claim.get("source"),
                claim.get("page"),
                claim.get("measure"),
                claim.get("population"),
                claim.get("category").replace("|", "/"),
                claim.get("value").replace("|", "/"),
                compared + " |");
    }
}
