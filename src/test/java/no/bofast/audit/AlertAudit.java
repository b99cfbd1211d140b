package no.bofast.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every number of {@code alerts.ndjson} against the same, recomputed from {@code registered.csv} alone. */
public final class AlertAudit {

    private static final double EXACT = 2e-6;
    private static final Set<String> DEPARTURES = Set.of("SURGE", "SHIFT");
    private static final Set<String> FINDINGS = Set.of("RAISED", "ESCALATED");
    private static final Set<String> ENDS = Set.of("RESOLVED", "RETRACTED");

    private final List<RegisteredRow> rows;
    private final List<Town> towns = Town.all();
    private final Map<Integer, Past> pasts = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    /** By municipality, the first of the months that ended its last alert on departures: those before are told. */
    private final Map<Integer, Integer> freshFrom = new HashMap<>();

    private AlertAudit(List<RegisteredRow> rows) {
        this.rows = rows;
    }

    /** What differs, in words; empty if all is right. */
    public static List<String> differences(Path directory) throws IOException {
        AlertAudit audit = new AlertAudit(RegisteredRow.read(directory));
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(directory.resolve("alerts.ndjson"))) {
            audit.check(json.readTree(line));
        }
        return audit.differences;
    }

    private void check(JsonNode alert) {
        LocalDate date = LocalDate.parse(alert.get("registerDate").asText());
        int month = Past.monthOf(date);
        Then then = then(date);
        int town = town(alert.get("municipality").asText());
        int from = month(alert, "from");
        int through = month(alert, "through");
        boolean isFinding = FINDINGS.contains(alert.get("kind").asText());
        int reach = month - freshFrom.getOrDefault(town, Integer.MIN_VALUE / 2);
        Grounds grounds = new Grounds(then, town, month - through, month - from, isFinding, reach);
        Line line = new Line(alert, differences);
        switch (alert.get("rule").asText()) {
            case "SURGE" -> line.check(grounds.surge());
            case "SHIFT" -> line.check(grounds.shift());
            case "LEVEL" -> line.check(grounds.level());
            case "INFLUX_SCHOOL" -> line.check(grounds.influx("age_now:6-15"));
            case "INFLUX_PAST_GRANT" -> line.check(grounds.influx("rights:NONE"));
            default -> line.check(grounds.influx(Grounds.EVERYONE));
        }
        if (!alert.get("rule").asText().startsWith("INFLUX")) {
            line.checkPeople(new Departures(then, town, from, through));
            line.check(around(alert, then, town), then.peopleOfADecision());
        }
        if (DEPARTURES.contains(alert.get("rule").asText())) {
            checkReach(alert, line, isFinding && month - from > reach, then, town);
        }
    }

    /** The departures that it tells more of: of an alert that ended, those of its peak. */
    private static Departures around(JsonNode alert, Then then, int town) {
        JsonNode of = ENDS.contains(alert.get("kind").asText()) ? alert.get("peak") : alert;
        return new Departures(then, town, month(of, "from"), month(of, "through"));
    }

    private Then then(LocalDate date) {
        Past past = pasts.computeIfAbsent(
                Past.monthOf(date),
                m -> new Past(new Known(rows, date.withDayOfMonth(1).minusDays(1)), m, towns));
        return new Then(date, past, new Known(rows, date));
    }

    /** No alert rests on months before those that ended the last one: they were as expected for as many register dates as it takes. */
    private void checkReach(JsonNode alert, Line line, boolean isToldAgain, Then then, int town) {
        if (isToldAgain) {
            line.differ("from", alert.get("from").asText(), "a month before those that ended the alert before");
        }
        if (alert.get("kind").asText().equals("RESOLVED")) {
            JsonNode peak = alert.get("peak");
            double rise = Math.max(
                    2, peak.get("ratio").asDouble() / peak.get("usualRatio").asDouble());
            int months = then.monthsAsExpected(town, rise);
            int since = then.month() - months;
            String told = alert.get("now").get("asExpectedSince").asText();
            line.same("asExpectedSince", List.of(told), List.of(months == 0 ? "null" : text(since)));
            if (months > 0 && wasAsExpected(alert, town, rise)) {
                freshFrom.put(town, since);
            }
        }
    }

    /** Whether it was so on the first of the register dates that it takes. */
    private boolean wasAsExpected(JsonNode alert, int town, double rise) {
        int days = Then.SETTINGS.life().overDays() - 1;
        LocalDate date = LocalDate.parse(alert.get("registerDate").asText()).minusDays(days);
        return then(date).monthsAsExpected(town, rise) > 0;
    }

    private static String text(int month) {
        return YearMonth.of(month / 12, month % 12 + 1).toString();
    }

    private int town(String code) {
        for (int town = 0; town < towns.size(); town++) {
            if (towns.get(town).code().equals(code)) {
                return town;
            }
        }
        throw new IllegalArgumentException("no such municipality: " + code);
    }

    private static int month(JsonNode alert, String field) {
        YearMonth month = YearMonth.parse(alert.get(field).asText());
        return 12 * month.getYear() + month.getMonthValue() - 1;
    }

    /** A line of the file. */
    private record Line(JsonNode alert, List<String> differences) {

        void check(Grounds.Numbers numbers) {
            same("observed", numbers.observed());
            same("expected", numbers.expected());
            same("ratio", numbers.ratio());
            same("lower", numbers.lower());
            same("upper", numbers.upper());
            same("usualRatio", numbers.usualRatio());
            same("population", numbers.population());
            same("historyMonths", numbers.historyMonths());
            same("statistic", numbers.statistic());
            same("limit", numbers.limit());
        }

        void checkPeople(Departures departures) {
            if (alert.has("people")) {
                same("people", departures.people());
            }
        }

        void check(Departures departures, double peopleOfADecision) {
            same("withinIntroduction", departures.withRights("PROGRAMME"));
            same("withinGrant", departures.withRights("PROGRAMME", "GRANT"));
            List<String> told = new ArrayList<>();
            alert.get("destinations")
                    .forEach(to -> told.add(to.get("municipality").asText() + "="
                            + to.get("departures").asInt()));
            same(
                    "destinations",
                    told,
                    departures.destinations().stream().map(Map.Entry::toString).toList());
            boolean isEnd = ENDS.contains(alert.get("kind").asText());
            JsonNode evidence = isEnd ? alert.get("peak") : alert;
            checkDrivers(departures.drivers(evidence.get("expected").asDouble() * peopleOfADecision));
            if (!isState() && !isEnd) {
                List<String> wider = new ArrayList<>();
                alert.get("wider").forEach(larger -> wider.add(larger.asText()));
                same("wider", wider, departures.wider());
                same("peersRatio", departures.peersRatio());
                same("nationRatio", departures.nationRatio());
            }
        }

        private void checkDrivers(Map<String, double[]> drivers) {
            List<String> told = new ArrayList<>();
            for (JsonNode driver : alert.get("drivers")) {
                String group = driver.get("dimension").asText() + " "
                        + driver.get("category").asText();
                told.add(group);
                double[] numbers = drivers.getOrDefault(group, new double[] {0, 0});
                same(group + " observed", driver.get("observed").asDouble(), numbers[0]);
                if (!isState()) {
                    same(group + " expected", driver.get("expected").asDouble(), numbers[1]);
                }
            }
            drivers.values().removeIf(numbers -> isState() && numbers[0] == 0);
            same("drivers", told, List.copyOf(drivers.keySet()));
        }

        /** Of a share nothing is expected of groups. */
        private boolean isState() {
            return alert.get("rule").asText().equals("LEVEL");
        }

        private void same(String field, double found) {
            same(field, alert.get(field).asDouble(), found);
        }

        private void same(String what, double told, double found) {
            if (Math.abs(told - found) > EXACT * (1 + Math.abs(found))) {
                differ(what, told, found);
            }
        }

        private void same(String what, List<String> told, List<String> found) {
            if (!told.equals(found)) {
                differ(what, told, found);
            }
        }

        private void differ(String what, Object told, Object found) {
            differences.add(alert.get("alertId").asText() + " "
                    + alert.get("kind").asText() + " on "
                    + alert.get("registerDate").asText() + ", " + what + ": told " + told + ", recomputed " + found);
        }
    }
}
