package no.bofast.subscription;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;

/**
 * {@code DRIFT} alerts as news for those who set a budget: like those that were published, but for one subscriber each.
 *
 * @param countyOf code of the county of a municipality; empty if it is of no county
 */
record PlanNews(Plans plans, Function<MunicipalityCode, String> countyOf) {

    /** {@code DRIFT-}municipality{@code -}budget{@code -}register date. */
    private static final Pattern ALERT = Pattern.compile("DRIFT-(\\d{4})-(\\d{4}-\\d{2})-\\d{4}-\\d{2}-\\d{2}");

    /** The life of each alert that stands, and the end of each other, in the order of municipalities; nothing without a budget. */
    List<AlertNews> of(Subscription subscription) {
        Interest interest = subscription.interest();
        return interest.budget().stream()
                .flatMap(budget -> plans.municipalities().stream()
                        .filter(code -> interest.coverage().includes(code, countyOf.apply(code)))
                        .map(code -> plans.life(code, budget)))
                .flatMap(life -> life.stream().filter(change -> isWorthTelling(change, life)))
                .map(change -> news(change, subscription.firstAlert()))
                .toList();
    }

    /** Whoever wasn't told of an alert while it stood needn't hear of it afterwards. */
    private static boolean isWorthTelling(AlertChange change, List<AlertChange> life) {
        return change.kind() == ChangeKind.RESOLVED || !isOver(change.alertId(), life);
    }

    private static boolean isOver(String alertId, List<AlertChange> life) {
        return life.stream()
                .filter(change -> change.alertId().equals(alertId))
                .anyMatch(change -> change.kind() == ChangeKind.RESOLVED);
    }

    /** Comes when the subscription has begun, whenever it was found. */
    private static AlertNews news(AlertChange change, long position) {
        return AlertNews.first(key(change), position, change);
    }

    private static String key(AlertChange change) {
        return change.alertId() + "/" + change.registerDate();
    }

    /** What a message told of a plan, if it did. */
    Optional<AlertNews> find(Told told) {
        return life(told.alertId()).stream()
                .filter(change -> key(change).equals(told.key()))
                .findFirst()
                .map(change -> news(change, 0));
    }

    private List<AlertChange> life(String alertId) {
        Matcher parts = ALERT.matcher(alertId);
        return parts.matches()
                ? plans.life(MunicipalityCode.of(parts.group(1)), YearMonth.parse(parts.group(2)))
                : List.of();
    }

    /** Whether an alert is one of a plan. */
    static boolean isOfPlan(String alertId) {
        return ALERT.matcher(alertId).matches();
    }

    /** Whether an alert of a plan goes on no more, or its forecast isn't kept any longer; not as long as nothing is known of plans. */
    boolean isOver(String alertId) {
        List<AlertChange> life = life(alertId);
        return plans.asOf().isPresent()
                && (life.stream().noneMatch(change -> change.alertId().equals(alertId)) || isOver(alertId, life));
    }
}
