package no.bofast.subscription.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.warning.ChangeKind;

/**
 * A digest in its parts. Each alert is in one of them and told once, as it stands at the end: what came and went meanwhile has ended.
 *
 * @param fresh alerts that its reader hears of for the first time
 * @param changed alerts that rose or fell
 * @param ended alerts that are over, or were taken back
 * @param goingOn alerts that go on as they were
 */
public record DigestParts(
        List<Letter.Item> fresh, List<Letter.Item> changed, List<Letter.Item> ended, List<Letter.Item> goingOn) {

    /** The parts of a letter. */
    public static DigestParts of(Letter letter) {
        Map<String, List<Letter.Item>> byAlert = new LinkedHashMap<>();
        letter.items()
                .forEach(item -> byAlert.computeIfAbsent(item.change().alertId(), id -> new ArrayList<>())
                        .add(item));
        DigestParts parts = new DigestParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), letter.goingOn());
        byAlert.values().forEach(parts::add);
        return parts;
    }

    private void add(List<Letter.Item> told) {
        Letter.Item last = told.get(told.size() - 1);
        boolean isFresh = told.stream().anyMatch(item -> item.change().kind() == ChangeKind.RAISED);
        if (!last.goesOn()) {
            ended.add(last);
        } else if (isFresh) {
            fresh.add(last);
        } else {
            changed.add(last);
        }
    }
}
