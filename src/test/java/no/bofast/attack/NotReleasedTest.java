package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is for authorised callers only: declared, told to them by the register that {@link HttpAttackTest} attacks, and to nobody else.
 *
 * <p>So whatever a route shows is in the register attacked: whoever shows everyone any of it is found by the comparison.
 */
class NotReleasedTest {

    private static final int PERSONS = 3_000;

    /** For who sees releases alone: the day, and what the public's early warning and forecast make of releases. */
    private static final List<String> OF_RELEASES = List.of(
            "/api/v1/tables/nation/months.csv",
            "/api/v1/tables/nation/forecast.csv",
            "/api/v1/tables/nation/today.csv",
            "/api/v1/tables/municipalities/0301/forecast.csv");

    /** What isn't told to those entitled who ask for what is known today: why it is withheld, and when it was known. */
    private static final List<String> UNASKED = List.of("withheld", "known");

    private Installed everyones;
    private Installed entitled;
    private List<String> addresses;

    @BeforeEach
    void count() {
        CountedRegister register = CountedRegister.of(PERSONS);
        List<Release> releases = SimulatedReleases.of(PERSONS);
        Release last = releases.get(releases.size() - 1);
        register.count(last.madeOn());
        everyones = new Installed(register.live());
        everyones.show(releases, SimulatedReleases.today(PERSONS, last));
        entitled = Installed.entitled(register.live());
        addresses = Questions.of(everyones).plain("0301", HttpAttackTest.reportTables(entitled));
    }

    @AfterEach
    void stop() {
        everyones.close();
        entitled.close();
    }

    @Test
    void nothingElseIsKeptFromEveryone() {
        assertThat(addresses)
                .filteredOn(address -> !tells(everyones.ask(address)))
                .containsExactlyInAnyOrderElementsOf(HttpAttackTest.IN_NO_RELEASE);
    }

    @Test
    void theRegisterAttackedHasSomethingOfAllThatIsTold() {
        assertThat(addresses)
                .filteredOn(address -> !tells(entitled.ask(address)))
                .containsExactlyInAnyOrderElementsOf(OF_RELEASES);
        assertThat(HttpAttackTest.IN_NO_RELEASE)
                .allSatisfy(address ->
                        assertThat(untold(entitled.ask(address))).as(address).isSubsetOf(UNASKED));
    }

    /** Whether an answer has anything of what it was asked for: lines of a table, or figures that aren't withheld. */
    private static boolean tells(Installed.Answer answer) {
        return answer.status() == 200
                && (isTable(answer)
                        ? answer.body().lines().count() > 1
                        : !Questions.json(answer).path("withheld").isTextual());
    }

    private static boolean isTable(Installed.Answer answer) {
        return answer.type().startsWith("text/csv");
    }

    /** Parts of an answer in which there is nothing. */
    private static List<String> untold(Installed.Answer answer) {
        List<String> untold = new ArrayList<>();
        if (!isTable(answer)) {
            Questions.json(answer).properties().forEach(part -> {
                if (isEmpty(part.getValue())) {
                    untold.add(part.getKey());
                }
            });
        }
        return untold;
    }

    private static boolean isEmpty(JsonNode part) {
        return part.isNull() || part.isContainerNode() && part.isEmpty();
    }
}
