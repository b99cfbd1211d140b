package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.disclosure.release.Today;
import no.bofast.view.MonitorView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attacker at the door: keeps every answer of every public route over two years of releases.
 *
 * <p>Beside the true register stands another one, in which the exact counts are the numbers released: whatever happens there happens to three at a time, and
 * it is released alike. If both give the same answers, byte for byte, then nobody can tell from these which of the two it is, whatever they
 * compute: so no count of 1 or 2, and no change by one person, is determined.
 */
class HttpAttackTest {

    private static final int RELEASES = 24;
    private static final int SMALLER = 3_000;
    /** Addresses asked of each path at each release, other ones each time. */
    private static final int ASKED = 2;
    /** A path that has no more addresses than that is asked with all of them after the last release. */
    private static final int EXHAUSTED = 3_000;
    /** Every other path with so many. */
    private static final int DRAWN = 100;
    /** Of so many municipalities then. */
    private static final int PLACES = 25;

    /** What is for authorised callers only. A new route or table that tells the public nothing belongs here; every other is attacked. */
    static final List<String> IN_NO_RELEASE = List.of(
            "/api/v1/hazards",
            "/api/v1/municipalities/0301/arrivals",
            "/api/v1/municipalities/0301/circumstances",
            "/api/v1/municipalities/0301/grant",
            "/api/v1/municipalities/0301/groups",
            "/api/v1/municipalities/0301/hazards",
            "/api/v1/municipalities/0301/stock",
            "/api/v1/tables/delay.csv",
            "/api/v1/tables/municipalities/0301/agreements.csv",
            "/api/v1/tables/municipalities/0301/arrival-groups.csv",
            "/api/v1/tables/municipalities/0301/arrival-origins.csv",
            "/api/v1/tables/municipalities/0301/arrivals.csv",
            "/api/v1/tables/municipalities/0301/assistance.csv",
            "/api/v1/tables/municipalities/0301/families.csv",
            "/api/v1/tables/municipalities/0301/grant.csv",
            "/api/v1/tables/municipalities/0301/groups.csv",
            "/api/v1/tables/municipalities/0301/hazards.csv",
            "/api/v1/tables/municipalities/0301/move-reasons.csv",
            "/api/v1/tables/municipalities/0301/programmes.csv",
            "/api/v1/tables/municipalities/0301/rights.csv",
            "/api/v1/tables/municipalities/0301/settling-months.csv",
            "/api/v1/tables/municipalities/0301/settled-years.csv",
            "/api/v1/tables/municipalities/0301/settling.csv",
            "/api/v1/tables/municipalities/0301/stock.csv",
            "/api/v1/tables/municipalities/0301/wages-of-moves.csv",
            "/api/v1/tables/report/adjusted.csv",
            "/api/v1/tables/report/afterwards.csv",
            "/api/v1/tables/report/agreement_years.csv",
            "/api/v1/tables/report/assistance_years.csv",
            "/api/v1/tables/report/before_after.csv",
            "/api/v1/tables/report/concentration.csv",
            "/api/v1/tables/report/family_shares.csv",
            "/api/v1/tables/report/grants.csv",
            "/api/v1/tables/report/income_before_after.csv",
            "/api/v1/tables/report/income_change.csv",
            "/api/v1/tables/report/income_destinations.csv",
            "/api/v1/tables/report/income_work.csv",
            "/api/v1/tables/report/income_years.csv",
            "/api/v1/tables/report/programme_years.csv",
            "/api/v1/tables/report/reason_years.csv",
            "/api/v1/tables/report/regression.csv",
            "/api/v1/tables/report/rights.csv",
            "/api/v1/tables/report/settling_months.csv",
            "/api/v1/tables/report/settling_waits.csv",
            "/api/v1/tables/report/settling_years.csv");

    /** They bring the caller nothing but a subscription of their own, which is told what the feed of alerts tells. */
    private static final List<String> CHANGING = List.of(
            "post /api/v1/subscriptions",
            "delete /api/v1/subscriptions/{id}",
            "post /api/v1/subscriptions/{id}/pause",
            "post /api/v1/subscriptions/{id}/resume",
            "post /api/v1/subscriptions/{id}/verify",
            "post /api/v1/subscriptions/{id}/test",
            "post /api/v1/subscriptions/{id}/rotate-secret",
            "post /api/v1/subscriptions/{id}/confirm",
            "post /api/v1/subscriptions/{id}/unsubscribe",
            "post /api/v1/dead-letters/{id}/resend");

    @Test
    void everyRouteIsAttacked() {
        try (Installed server = new Installed(new MonitorView(Instant.EPOCH))) {
            Questions questions = Questions.of(server);

            assertThat(questions.changing()).containsExactlyInAnyOrderElementsOf(CHANGING);
            assertThat(questions.readable())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(path -> assertThat(questions.addresses(
                                    path, 1, new Questions.Things(of("0301"), of("a"), of("moved")), new Random(1)))
                            .hasSize(1));
        }
    }

    private static List<String> of(String one) {
        return List.of(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALLER, 20_000})
    void theTrueRegisterAndTheOneAsShownAnswerAlike(int persons) {
        CountedRegister register = CountedRegister.of(persons);
        try (Installed real = new Installed(register.live());
                Installed other = new Installed(new MonitorView(Instant.EPOCH))) {
            List<Release> releases = SimulatedReleases.of(persons);
            int before = releases.size() - RELEASES;
            real.show(releases.subList(0, before));
            other.show(CountedRegister.asShown(releases.subList(0, before)));
            int asked = 0;
            for (Release release : releases.subList(before, releases.size())) {
                register.count(release.madeOn());
                Today today = SimulatedReleases.today(persons, release);
                real.show(List.of(release), today);
                other.show(CountedRegister.asShown(List.of(release)), today);
                asked += compare(real, other, release);
            }
            if (persons == SMALLER) {
                asked += compareAll(real, other);
            }
            assertThat(real.news()).isEqualTo(other.news()).hasSizeGreaterThanOrEqualTo(persons / 20_000);
            System.out.println(persons + " people: " + asked + " answers alike in " + RELEASES + " releases, and "
                    + register.smallCells(RELEASES) + " base cells of 1 or 2 are among them");
            assertThat(asked).isGreaterThan(60 * RELEASES);
            assertThat(register.smallCells(RELEASES)).isGreaterThan(500);
        }
    }

    /** How many addresses were asked. */
    private static int compare(Installed real, Installed other, Release release) {
        List<String> addresses = addresses(real, new Random(release.covered().hashCode()), ASKED);
        for (String address : addresses) {
            assertThat(real.ask(address))
                    .as("%s at %s", address, release.covered())
                    .isEqualTo(other.ask(address));
        }
        return addresses.size();
    }

    private static int compareAll(Installed real, Installed other) {
        Questions questions = Questions.of(real);
        Questions.Things all = things(real);
        Questions.Things things =
                new Questions.Things(all.municipalities().subList(0, PLACES), all.alerts(), all.reportTables());
        int asked = 0;
        for (String path : questions.readable()) {
            for (String address : questions.every(path, EXHAUSTED, DRAWN, things)) {
                assertThat(real.ask(address)).as(address).isEqualTo(other.ask(address));
                asked++;
            }
        }
        return asked;
    }

    /** Some of each path. */
    static List<String> addresses(Installed server, Random random, int most) {
        Questions questions = Questions.of(server);
        Questions.Things things = things(server);
        List<String> addresses = new ArrayList<>();
        questions.readable().forEach(path -> addresses.addAll(questions.addresses(path, most, things, random)));
        return addresses;
    }

    private static Questions.Things things(Installed server) {
        return new Questions.Things(
                texts(server, "/api/v1/municipalities", "/municipalities", "code"),
                texts(server, "/api/v1/alerts", "/alerts", "id"),
                reportTables(server));
    }

    private static List<String> texts(Installed server, String address, String rows, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : Questions.json(server.ask(address)).at(rows)) {
            texts.add(row.path(field).asText());
        }
        return texts;
    }

    /** As the refusal of an unknown one names them. */
    static List<String> reportTables(Installed server) {
        Installed.Answer refusal = server.ask("/api/v1/tables/report/none.csv?from=2009&to=2024");
        String names = refusal.body().replaceAll("(?s).*it has ([a-z0-9_, ]+)\\..*", "$1");
        assertThat(names).as("of %s", refusal).contains("moved, ");
        return Arrays.asList(names.split(", "));
    }

    @Test
    void aServerThatShowsThePublicWhatIsCountedIsFound() {
        CountedRegister register = CountedRegister.of(3_000);
        List<Release> releases = SimulatedReleases.of(3_000);
        Release last = releases.get(releases.size() - 1);
        register.count(last.madeOn());
        try (Installed leaking = Installed.leaking(register.live());
                Installed other = new Installed(new MonitorView(Instant.EPOCH))) {
            other.show(CountedRegister.asShown(releases));

            assertThat(Stream.of("/api/v1/nation", "/api/v1/municipalities/0301", "/api/v1/flows", "/metrics"))
                    .allSatisfy(address -> assertThat(leaking.ask(address)).isNotEqualTo(other.ask(address)));
        }
    }
}
