package no.bofast.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the published report, as rows by column name. */
final class Published {

    private Published() {}

    static List<Map<String, String>> rows(String table) {
        try (InputStream stream = Published.class.getResourceAsStream("/report/" + table + ".csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split(",");
            return reader.lines().map(line -> row(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] fields = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], fields[i]);
        }
        return row;
    }

    static String fact(String name) {
        return rows("facts").stream()
                .filter(row -> row.get("fact").equals(name))
                .findFirst()
                .orElseThrow()
                .get("value");
    }

    static double factNumber(String name) {
        return Double.parseDouble(fact(name));
    }

    static List<Double> limits(String name) {
        List<Double> limits = new ArrayList<>();
        for (String limit : fact(name).split("\\|")) {
            limits.add(Double.parseDouble(limit));
        }
        return limits;
    }
}
