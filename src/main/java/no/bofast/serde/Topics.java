package no.bofast.serde;

import java.util.List;
import java.util.stream.Stream;

/**
 * The topics of one installation, under one prefix.
 *
 * @param prefix what every name begins with, {@value #DEFAULT_PREFIX} if nothing else is asked for
 */
public record Topics(String prefix) {

    public static final String DEFAULT_PREFIX = "bofast.";

    /** Between the words of a record's key. */
    static final char KEY_SEPARATOR = '|';

    public Topics {
        if (!prefix.matches("[a-zA-Z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "topic prefix may hold letters, digits, '.', '_' and '-' only, got: '" + prefix + "'");
        }
    }

    /** Input: register events by person; Avro {@code PopulationEvent} and {@code Heartbeat}. Kept for ever. */
    public String populationEvents() {
        return prefix + "population-events";
    }

    /** Input: what municipalities were asked to settle and decided to; Avro {@code SettlingEvent}. About no person. Kept for ever. */
    public String settlingEvents() {
        return prefix + "settling-events";
    }

    /** Cohorts, flows and residents by municipality and settlement year. Compacted. */
    public String cohorts() {
        return prefix + "metrics.cohorts";
    }

    /** Month series and groups by municipality and month, with their reporting triangle. Compacted. */
    public String months() {
        return prefix + "metrics.months";
    }

    /** Secondary moves by where they led, by municipality and month, with their reporting triangle. Compacted. */
    public String arrivals() {
        return prefix + "metrics.arrivals";
    }

    /** Who lives there, by municipality and settlement year. Compacted. */
    public String stock() {
        return prefix + "metrics.stock";
    }

    /** Departures and losses by months since settlement, by municipality and settlement year. Compacted. */
    public String hazards() {
        return prefix + "metrics.hazards";
    }

    /** What is told of people beside where they live, by municipality and settlement year. Compacted. */
    public String circumstances() {
        return prefix + "metrics.circumstances";
    }

    /** Observed and expected departures of each municipality. Compacted. */
    public String outlooks() {
        return prefix + "metrics.outlooks";
    }

    /** What was to be expected of each municipality at the beginning of each of the last months. Compacted. */
    public String forecasts() {
        return prefix + "metrics.forecasts";
    }

    /** Register clock and positions of the monitor. Compacted, one record. */
    public String progress() {
        return prefix + "metrics.progress";
    }

    /** What the public may see, release by release. Compacted, and kept when all is counted again: what was released stays released. */
    public String releases() {
        return prefix + "metrics.releases";
    }

    /** What the public may see of the country and of classes of municipalities, day by day. Compacted, one record, kept as releases are. */
    public String today() {
        return prefix + "metrics.today";
    }

    /** Changes of alerts, and their revisions. */
    public String alerts() {
        return prefix + "alerts";
    }

    /** Records that could not be used, with their original bytes. Kept for as long as an erasure may take. */
    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /** Who wants to be told of which alerts. Compacted. */
    public String subscriptions() {
        return prefix + "subscriptions";
    }

    /** How far each message to a subscriber has come. Compacted. */
    public String deliveries() {
        return prefix + "deliveries";
    }

    /** Who changed which subscription. Kept for ever. */
    public String subscriptionAudit() {
        return prefix + "subscription-audit";
    }

    /** The name of the group that shares the work, with which the names of the pipeline's own topics begin. */
    public String applicationId() {
        return prefix + "monitor";
    }

    /** The name of the group of which one instance says what requests and decisions can't be used. */
    public String settlingGroup() {
        return applicationId() + "-settling";
    }

    /** The topics that deliveries are made from. */
    public List<String> ofSubscriptions() {
        return List.of(alerts(), subscriptions(), deliveries(), subscriptionAudit());
    }

    /** The topic of a published record, told by the first word of its key. */
    public String ofKey(String key) {
        int end = key.indexOf(KEY_SEPARATOR);
        String kind = end < 0 ? key : key.substring(0, end);
        return switch (kind) {
            case "cohort" -> cohorts();
            case "month" -> months();
            case "arrival" -> arrivals();
            case "stock" -> stock();
            case "hazard" -> hazards();
            case "circumstances" -> circumstances();
            case "outlook" -> outlooks();
            case "forecast" -> forecasts();
            case "release" -> releases();
            case "today" -> today();
            case "progress" -> progress();
            case "alert" -> alerts();
            default -> throw new IllegalArgumentException("no topic for records of kind '" + kind + "'");
        };
    }

    /** All topics that the monitor writes what it has derived to, and can derive again. */
    public List<String> published() {
        return Stream.concat(metrics().stream(), Stream.of(alerts(), deadLetters()))
                .toList();
    }

    /** The topics that make up the read model and are compacted. */
    public List<String> metrics() {
        return List.of(
                cohorts(),
                months(),
                arrivals(),
                stock(),
                hazards(),
                circumstances(),
                outlooks(),
                forecasts(),
                releases(),
                today(),
                progress());
    }
}
