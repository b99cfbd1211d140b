package no.bofast.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A municipality as the reference table has it; {@link #HIDDEN} for people with protected addresses. */
record Town(String code, int centrality, String region) {

    static final Town HIDDEN = new Town("0000", 0, "");

    /** {@link #HIDDEN} first, then by code. */
    static List<Town> all() {
        List<Town> towns = new ArrayList<>(List.of(HIDDEN));
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Town.class.getResourceAsStream("/reference/municipalities.csv"), StandardCharsets.UTF_8))) {
            table.readLine();
            table.lines().sorted().map(line -> line.split(",")).forEach(values -> {
                towns.add(new Town(values[0], Integer.parseInt(values[6]), values[5]));
            });
            return towns;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
