package no.bofast.testkit;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the documentation that is held against what there is, and where it stands: below which heading of which page. */
public enum DocumentedTable {
    COMMANDS("operate.md", "## Commands"),
    METRICS("operate.md", "## Metrics"),
    RUNBOOK("operate.md", "## Runbook"),
    DEAD_LETTERS("operate.md", "## Dead letters"),
    SETTINGS("configure.md", "## Settings"),
    ADDRESSES("api.md", "## Addresses"),
    SUBSCRIPTIONS("api.md", "## Subscriptions"),
    VIEWS("page.md", "# The page"),
    TOPICS("api.md", "## Topics"),
    EVENT_FIELDS("connect.md", "## What a register event says"),
    FILES("tables.md", "# Tables"),
    ROOMS("contribute.md", "## Where things live"),
    FACTS("connect.md", "## Facts of a register event");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final String page;
    private final String heading;

    DocumentedTable(String page, String heading) {
        this.page = page;
        this.heading = heading;
    }

    /** The names in the first cell of every row. */
    public Set<String> names() {
        return firstCells()
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    public Stream<String> firstCells() {
        return rows().stream().map(row -> row.substring(1, row.indexOf('|', 1)).strip());
    }

    /** The results of a pattern in all rows. */
    public Stream<MatchResult> matches(Pattern pattern) {
        return rows().stream().flatMap(row -> pattern.matcher(row).results());
    }

    /** The rows of all tables below the heading; each begins with a name. */
    public List<String> rows() {
        List<String> rows = Pages.text(Pages.DIRECTORY.resolve(page))
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no table below '" + heading + "' of " + page);
        }
        return rows;
    }
}
