package no.bofast.testkit;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which metrics come with more than one set of tag keys, each with its sets: Micrometer lets them be, and then a sum over a tag
 * leaves out whatever doesn't have it.
 */
public final class TagKeys {

    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^(\\w+?)(?:_bucket|_sum|_count|_max)?(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
    /** Buckets and quantiles, which a summary has beside samples without. */
    private static final Set<String> OF_THE_FORMAT = Set.of("le", "quantile");

    private final Map<String, Set<Set<String>>> byName = new TreeMap<>();

    private TagKeys() {}

    /** Of all meters of a registry. */
    public static Map<String, Set<Set<String>>> differingIn(MeterRegistry meters) {
        TagKeys keys = new TagKeys();
        for (Meter meter : meters.getMeters()) {
            keys.add(
                    meter.getId().getName(),
                    meter.getId().getTags().stream().map(Tag::getKey).toList());
        }
        return keys.differing();
    }

    /** Of all samples in Prometheus's text. */
    public static Map<String, Set<Set<String>>> differingIn(String scrape) {
        TagKeys keys = new TagKeys();
        SAMPLE.matcher(scrape).results().forEach(sample -> keys.add(sample.group(1), labels(sample)));
        return keys.differing();
    }

    private static Set<String> labels(MatchResult sample) {
        return sample.group(2) == null
                ? Set.of()
                : LABEL.matcher(sample.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !OF_THE_FORMAT.contains(label))
                        .collect(Collectors.toSet());
    }

    private void add(String name, Collection<String> keys) {
        byName.computeIfAbsent(name, any -> new HashSet<>()).add(Set.copyOf(keys));
    }

    private Map<String, Set<Set<String>>> differing() {
        byName.values().removeIf(sets -> sets.size() == 1);
        return byName;
    }
}
